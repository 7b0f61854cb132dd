"""Many entries at once are what the same entries are one by one, and all of them are kept or none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypinyin import Style, pinyin

from checkin.attendance.journal import EntryKind, chain_end
from checkin.store import Store
from checkin.store.checks import dump
from checkin.store.search import _spelled
from tests.conftest import MORNING

trainees = st.lists(
    st.tuples(st.integers(0, 5), st.text("王建国Añ\u200b", max_size=3), st.booleans()), min_size=1, max_size=12
)


def contents(people: list[tuple[int, str, bool]]) -> list[tuple[dict[str, object], dict[str, object]]]:
    return [
        (
            {"trainee": f"t{who}", "number": f"{who:03}", "unit": "厅", "province": "", "group": "A", "seat": ""}
            | ({"withdrawn": "2020-12-07T00:52:00.000000Z"} if gone else {}),
            {"name": name, "latin": "", "position": "", "phone": "", "photo": ""},
        )
        for who, name, gone in people
    ]


@settings(max_examples=40, deadline=None)
@given(trainees, trainees, st.sets(st.integers(0, 5)))
def test_many_are_the_same_as_one_by_one(
    before: list[tuple[int, str, bool]], people: list[tuple[int, str, bool]], erased: set[int]
) -> None:
    dumps = []
    for together in (False, True):
        store = Store.in_memory()
        with store.write() as writing:
            for body, personal in contents(before):
                writing.append("c", EntryKind.TRAINEE_SET, body, now=MORNING, operator="o", personal=personal)
            for who in sorted(erased):
                writing.append("c", EntryKind.PERSON_ERASED, {"trainee": f"t{who}"}, now=MORNING, operator="o")
            if together:
                kind, some = EntryKind.TRAINEE_SET, contents(people)
                assert writing.append_all("c", kind, some, now=MORNING, operator="o") == len(people)
            else:
                for body, personal in contents(people):
                    writing.append("c", EntryKind.TRAINEE_SET, body, now=MORNING, operator="o", personal=personal)
        with store.read() as reading:
            views = {name: [row for row in rows if row] for name, rows in dump(reading.connection).items()}
        dumps.append([[str(cell) for cell in row if cell != store.device.device] for row in views["trainee"]])
        entries = store.entries("c")
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        assert chain_end(entries) and all(finding.ok for finding in store.check())
        assert store.changed("c", EntryKind.TRAINEE_SET) == len(before) + len(people)
    assert dumps[0] == dumps[1]


def test_the_first_of_many_enrols_the_device(store: Store) -> None:
    with store.write() as writing:
        writing.append_all("c", EntryKind.TRAINEE_SET, contents([(1, "王", False)]), now=MORNING, operator="o")
    assert [entry.kind for entry in store.entries("c")] == [EntryKind.DEVICE_ENROLLED, EntryKind.TRAINEE_SET]


def test_what_is_told_can_end_it_and_nothing_is_kept(store: Store) -> None:
    told = []

    def stop(done: int) -> None:
        told.append(done)
        if done >= 2000:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.write() as writing:
        some = contents([(n, "王", False) for n in range(5000)])
        writing.append_all("c", EntryKind.TRAINEE_SET, some, now=MORNING, operator="o", told=stop)
    assert told == [1000, 2000] and store.entries("c") == []


@settings(deadline=None)
@given(st.text("王建国单于重庆长大朝阳行空曾吕乐都郝好了得着的一不A·", min_size=1, max_size=14))
def test_pinyin_by_characters_is_what_the_dictionary_says(text: str) -> None:
    spelled = pinyin(text, style=Style.NORMAL, errors="ignore")
    assert _spelled(text) == [syllables[0] for syllables in spelled if syllables and syllables[0]]
