"""Whatever the database says, staff read a sentence, and the cause stays with it."""

import sqlite3

import pytest
from sqlalchemy.exc import DatabaseError, IntegrityError

from checkin.errors import CheckinError, EnvironmentFault, StoreError
from checkin.store.engine import plain_errors
from checkin.ui.language import spoken


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (sqlite3.OperationalError("database or disk is full"), EnvironmentFault, "disk is full"),
        (sqlite3.OperationalError("attempt to write a readonly database"), EnvironmentFault, "cannot be written"),
        (sqlite3.OperationalError("database is locked"), EnvironmentFault, "Another program"),
        (sqlite3.DatabaseError("database disk image is malformed"), StoreError, "is damaged"),
        (sqlite3.OperationalError("no such table: scan"), StoreError, "could not be used: no such table: scan"),
        (DatabaseError("select", {}, sqlite3.DatabaseError("bad parameter")), StoreError, "bad parameter"),
        (IntegrityError("insert", {}, sqlite3.IntegrityError("UNIQUE failed")), StoreError, "unique failed"),
    ],
)
def test_every_error_is_a_sentence(error: Exception, kind: type[CheckinError], said: str) -> None:
    with pytest.raises(kind, match=said) as told, plain_errors("/data/checkin.db"):
        raise error
    assert told.value.__cause__ is error
    assert said in spoken(told.value)
