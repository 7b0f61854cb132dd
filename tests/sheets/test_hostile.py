"""No file ends the program: each is refused in one sentence that says what it is and what to do."""

from pathlib import Path

import psutil
import pytest

from checkin.errors import InputError
from checkin.sheets import read_book
from tests.sheets.hostile import FILES

MOST_MB = 300
"""By which the reading program may grow, whatever it reads."""


@pytest.mark.parametrize("name", FILES)
def test_is_refused_and_the_program_goes_on(tmp_path: Path, name: str) -> None:
    make, said = FILES[name]
    path = tmp_path / "名单.xls"
    path.write_bytes(make())
    before = psutil.Process().memory_info().rss
    with pytest.raises(InputError, match=said) as refused:
        read_book(path)
    assert "名单.xls" in refused.value.sentence and len(refused.value.sentence) < 260
    assert psutil.Process().memory_info().rss - before < MOST_MB * 1_000_000
    assert not psutil.Process().children(), "its reader is gone"
