"""Addresses and errors of servers: each is a sentence, and no secret is in any."""

import json
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner
from sqlalchemy import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from checkin.cli import command
from checkin.errors import CheckinError, EnvironmentFault, InputError, PasswordNeeded, StoreError
from checkin.places import data_folder, store_place
from checkin.store import Store, postgres
from checkin.store import tables as t
from checkin.store.engine import plain_errors
from tests.postgres import PostgresServer


def told(error: BaseException | None) -> str:
    """Return what an error and all that led to it say."""
    return "" if error is None else f"{error!r} {told(error.__cause__)} {told(error.__context__)}"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:pass@word@host/db",
        "postgresql://u:pass@ss/word@host/db",
        "postgresql://host",
        "mysql://u:password@host/db",
        "postgresql://u:password@host:port/db",
        "postgresql://[/db",
    ],
)
def test_an_address_that_cannot_be_read_is_never_repeated(machine: object, address: str) -> None:
    with pytest.raises(InputError, match="cannot be read") as raised:
        Store.open(address)
    assert "pass" not in told(raised.value).replace("name or password", "")


def test_nobody_is_told_the_password(machine: object) -> None:
    address = "postgresql://clerk:geheim@localhost:9/db?password=geheim&sslpassword=geheim"
    with pytest.raises(EnvironmentFault, match=r"server postgresql://clerk@localhost:9/db does not answer") as raised:
        Store.open(address, password="geheim")
    assert "geheim" not in told(raised.value)
    assert "geheim" not in str(data_folder(address))


def test_the_folder_of_a_server_is_the_same_whoever_logs_in(machine: object) -> None:
    folders = [
        data_folder(f"postgresql{scheme}://{who}db.example:5432/hq")
        for scheme in ("", "+psycopg")
        for who in ("", "u:p@")
    ]
    assert len(set(folders)) == 1 and folders[0].parent.name == "servers"
    assert data_folder("postgresql://other/hq") not in folders
    assert store_place("postgresql://db/hq") == "postgresql://db/hq"


def test_the_address_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKIN_DATA", "postgresql://db/hq")
    assert store_place() == "postgresql://db/hq" and data_folder().parent.name == "servers"
    assert store_place("folder") == Path("folder")


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (psycopg.errors.InvalidPassword("no"), PasswordNeeded, "wants another name or password"),
        (psycopg.OperationalError("fe_sendauth: no password supplied"), PasswordNeeded, "PGPASSWORD"),
        (psycopg.OperationalError("the connection is lost"), EnvironmentFault, "does not answer"),
        (psycopg.errors.AdminShutdown("bye"), EnvironmentFault, "look before doing it again"),
        (psycopg.errors.SerializationFailure("retry"), EnvironmentFault, "nothing was stored. Try again"),
        (psycopg.errors.QueryCanceled("timeout"), EnvironmentFault, "took too long"),
        (psycopg.errors.TooManyConnections("no"), EnvironmentFault, "no connection left"),
        (psycopg.errors.DiskFull("no"), EnvironmentFault, "no room"),
        (psycopg.errors.InsufficientPrivilege("no"), EnvironmentFault, "may not write"),
        (psycopg.errors.UniqueViolation("twice\nKEY (name)=(Wang)"), StoreError, "could not be used: twice.$"),
    ],
)
def test_every_error_of_a_server_is_a_sentence(error: Exception, kind: type[CheckinError], said: str) -> None:
    with pytest.raises(kind, match=said), plain_errors("postgresql://db/hq"):
        raise OperationalError("select", {}, error)


def test_what_differs_on_cockroachdb() -> None:
    class Connection:
        def exec_driver_sql(self, _statement: str) -> "Connection":
            return self

        def scalar(self) -> str:
            return "CockroachDB CCL v25.2.0 (x86_64-pc-linux-gnu, built 2025/05/09)"

        scalar_one = scalar

    dialect = postgres.CheckinDialect()
    assert 'COLLATE "C"' in str(CreateTable(t.trainee).compile(dialect=dialect))
    dialect._get_server_version_info(Connection())  # type: ignore[arg-type]
    assert "COLLATE" not in str(CreateTable(t.trainee).compile(dialect=dialect))
    assert postgres.version_of(Connection()) == "CockroachDB CCL v25.2.0"  # type: ignore[arg-type]


def test_the_command_line_says_which_server_answers(machine: object, postgres: str) -> None:
    def run(*arguments: str) -> str:
        done = CliRunner().invoke(command, ["--data", postgres, *arguments])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.output

    assert "is on" not in run("course", "load", "resources/demo/course.toml")
    found = json.loads(run("store", "check", "--json"))
    assert found["ok"] and found["store"].startswith("postgresql://")
    told = json.loads(run("doctor", "--json"))["checks"]
    (about,) = [check for check in told if check["name"] == "store"]
    assert about["ok"] and "PostgreSQL 18" in about["message"]


def test_a_password_that_the_server_wants(machine: object, own_server: PostgresServer) -> None:
    address = own_server.new_database().replace("postgres:@", "clerk@")
    own_server.demand_password("clerk", "geheim")
    for given in ("", "falsch"):
        with pytest.raises(PasswordNeeded, match="wants another name or password") as raised:
            Store.open(address, password=given)
        assert "falsch" not in told(raised.value)
    with Store.open(address, password="geheim") as store:
        assert store.check(quick=True)[0].ok
    done = CliRunner().invoke(command, ["--data", address, "store", "check"])
    assert done.exit_code == 1 and "begin from a terminal" in done.output


def test_addresses_are_read_as_the_driver_reads_them() -> None:
    url = postgres.url_of("postgres://u:p%40w@h:1/d?sslmode=require")
    assert isinstance(url, URL) and (url.password, url.query["sslmode"]) == ("p@w", "require")
    assert postgres.place_of(url) == "postgresql://u@h:1/d"
