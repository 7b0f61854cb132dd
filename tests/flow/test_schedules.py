"""Doors × hub × headquarters: one record in the end, whatever happens on the way."""

import pytest

from tests.flow.schedules import run_schedules


@pytest.mark.timeout(300)
def test_there_is_one_record_in_the_end() -> None:
    assert run_schedules(30) >= 30
