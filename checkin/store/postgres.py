"""PostgreSQL by URL: addresses without secrets, engines with limits of time, what differs on distributed engines."""

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.base import PGTypeCompiler
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from checkin.errors import InputError
from checkin.words import say

SCHEMA = "checkin"
"""The schema that holds the tables of a store: names such as `session` may be taken elsewhere in the database."""
_SCHEMES = ("postgresql+psycopg", "postgresql", "postgres")
_CONNECT = {"connect_timeout": 5, "application_name": "checkin", "client_encoding": "utf8"}
_LIMITS = {
    "statement_timeout": "120s",
    "lock_timeout": "15s",
    "idle_in_transaction_session_timeout": "600s",
}
"""Nobody waits for ever: not for an answer, not for another program, and no one's turn outlives a dead laptop."""
SEEN_NUL = "\N{SYMBOL FOR NULL}"


def url_of(address: str) -> URL:
    """Read an address such as postgresql+psycopg://user@host/database.

    Raises InputError for another one, and never repeats it: there may be a password in it.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise InputError(_unreadable()) from None
    doubtful = (url.database or "", url.host or "", url.username or "")
    if url.drivername not in _SCHEMES or not url.database or any(c in part for part in doubtful for c in "@/["):
        raise InputError(_unreadable())
    return url.set(drivername="checkin+psycopg")


def without_password(address: str) -> tuple[str, str]:
    """Return an address that may be kept and shown, and the password that was in it ("" for none)."""
    url = url_of(address)
    hidden = str(url.query.get("password", "")) or url.password or ""
    plain = url.set(drivername=_SCHEMES[0]).difference_update_query(["password"])
    plain = URL.create(plain.drivername, plain.username, None, plain.host, plain.port, plain.database, plain.query)
    return plain.render_as_string(), hidden


def _unreadable() -> str:
    return say(
        "Store",
        "The address of the server cannot be read. It looks like postgresql+psycopg://user@host/database; in a name or "
        "password, write @ as %40 and / as %2F.",
    )


def place_of(url: URL) -> str:
    """Return what people are told of an address: never a password."""
    shown = {name: value for name, value in url.query.items() if name in ("host", "port")}
    plain = URL.create("postgresql", url.username, None, url.host, url.port, url.database, shown)
    return plain.render_as_string()


def server_engine(
    url: URL, password: str = "", *, schema: str = SCHEMA, reads: bool = False, patience: int = 15, asks: bool = True
) -> Engine:
    """Return an engine on one schema of a server: one connection that writes, or (`reads`) some that cannot.

    A network that swallows everything is given up after `patience` seconds. `asks`: before a connection is used,
    whether it is alive. libpq finds a password that is not given in PGPASSWORD or ~/.pgpass.
    """
    settings = {"search_path": schema, **_LIMITS}
    options = " ".join([str(url.query.get("options", "")), *(f"-c {name}={value}" for name, value in settings.items())])
    arguments: dict[str, Any] = {**_CONNECT, "options": options.strip(), "tcp_user_timeout": patience * 1000}
    if password:
        arguments["password"] = password
    common: dict[str, Any] = {"pool_pre_ping": asks, "hide_parameters": True, "use_native_hstore": False}
    if reads:
        common["execution_options"] = {"postgresql_readonly": True}
        engine = create_engine(url, connect_args=arguments, pool_size=4, isolation_level="REPEATABLE READ", **common)
    else:
        engine = create_engine(url, connect_args=arguments, pool_size=1, max_overflow=0, **common)
    event.listen(engine, "connect", _connected)
    return engine


def version_of(connection: Connection) -> str:
    """Return what server answers: "PostgreSQL 18.1"."""
    told = str(connection.exec_driver_sql("SELECT version()").scalar_one())
    return " ".join(told.split()[:2]) if told.startswith("PostgreSQL") else told.partition(" (")[0]


@contextmanager
def driver_errors(statement: str) -> Iterator[None]:
    """Turn errors of the driver, where it is spoken to itself, into those of SQLAlchemy."""
    import psycopg  # noqa: PLC0415  # only who has a server pays for the driver

    try:
        yield
    except psycopg.Error as error:
        raise DBAPIError.instance(statement, None, error, psycopg.Error, hide_parameters=True) from error


def _connected(connection: Any, _record: object) -> None:
    from psycopg.types.string import StrDumperUnknown  # noqa: PLC0415  # only who has a server pays for the driver

    class WithoutNul(StrDumperUnknown):
        """Text as PostgreSQL can hold it: the one character that it cannot is shown by its symbol.

        The journal keeps it exactly: JSON escapes it.
        """

        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", SEEN_NUL))

    connection.adapters.register_dumper(str, WithoutNul)


class _Uncollated(PGTypeCompiler):
    """CockroachDB sorts text by code point where nothing is said, and does not compare what has a collation."""

    def visit_TEXT(self, type_: Any, **kw: Any) -> str:  # noqa: N802, ARG002  # SQLAlchemy's
        return "TEXT"

    def visit_VARCHAR(self, type_: Any, **kw: Any) -> str:  # noqa: N802, ARG002  # SQLAlchemy's
        return "VARCHAR" if type_.length is None else f"VARCHAR({type_.length})"


class CheckinDialect(PGDialect_psycopg):
    """PostgreSQL, and what speaks its language under another name: SQLAlchemy's own refuses CockroachDB's version."""

    supports_statement_cache = True

    def _get_server_version_info(self, connection: Connection) -> tuple[int, ...]:
        with contextlib.suppress(AssertionError):
            version: tuple[int, ...] = super()._get_server_version_info(connection)  # type: ignore[no-untyped-call]
            return version
        self.type_compiler_instance = _Uncollated(self)
        return 14, 0


registry.register("checkin.psycopg", __name__, "CheckinDialect")
