"""Search in memory finds what reading every key would find, the best first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.office import Office
from checkin.store import Store
from checkin.store.people import People
from checkin.store.search import folded, search_key
from tests.conftest import MORNING


def people(*persons: dict[str, str]) -> People:
    rows = [(person["number"], person["number"], search_key(person)) for person in persons]
    return People(rows)


ROSTER = people(
    {"number": "001", "name": "王建国", "latin": "Wang Jianguo", "unit": "Sichuan EEB", "province": "Sichuan"},
    {"number": "002", "name": "曾吕", "unit": "广东省生态环境厅", "province": "Guangdong"},
    {"number": "010", "name": "阿依古丽·买买提江", "latin": "Ayguli Memetjan", "unit": "Xinjiang EEB"},
    {"number": "100", "name": "José Müller-Größe", "unit": "Zürich", "province": "Sichuan"},
    {"number": "110", "name": "王建国", "latin": "Wang Jianguo", "unit": "Hebei EEB", "province": "Hebei"},
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("w", ["001", "110"]),
        ("WANG", ["001", "110"]),
        ("wjg", ["001", "110"]),
        ("建国", ["001", "110"]),
        ("建国 hebei", ["110"]),
        ("hebei 建国", ["110"]),
        ("wangjianguo", ["001", "110"]),
        ("jianguo wang sichuan", ["001"]),
        ("zeng", ["002"]),
        ("cenglu", ["002"]),
        ("zenglv", ["002"]),
        ("广东", ["002"]),
        ("jose muller-grosse", ["100"]),
        ("ＪＯＳÉ", ["100"]),  # typed in full width
        ("买买提", ["010"]),
        ("10", ["010", "100", "110"]),
        ("100", ["100"]),
        ("1", ["001", "010", "100", "110"]),
        ("nobody", []),
        ("%", []),
        ("", ["001", "002", "010", "100", "110"]),
    ],
)
def test_finds_as_people_type(typed: str, found: list[str]) -> None:
    assert sorted(ROSTER.find(typed)) == found


def test_a_number_in_full_comes_first_then_starts_of_words() -> None:
    several = people(
        {"number": "1", "name": "Anna", "unit": "Room 2"},
        {"number": "2", "name": "Bea", "unit": "xanna"},
        {"number": "3", "name": "Carl", "unit": "Annaberg"},
    )
    assert several.find("2") == ["2", "1"]
    assert several.find("anna") == ["1", "3", "2"]
    assert several.find("anna", 2) == ["1", "3"]


_WORDS = st.text("abw王建é 1", max_size=12)


@given(st.lists(_WORDS, max_size=40), _WORDS, st.integers(1, 5))
def test_like_reading_every_key(names: list[str], typed: str, limit: int) -> None:
    rows = [(str(n), str(n), search_key({"name": name, "number": str(n)})) for n, name in enumerate(names)]
    index = People(rows)
    words = [" " + w if len(w.encode()) == 1 else w for w in folded(typed).split()]
    expected = {trainee for trainee, _, key in rows if all(word in f" {key} " for word in words)}
    assert set(index.find(typed)) == expected
    some = index.find(typed, limit)
    assert len(some) == min(limit, len(expected)) and set(some) <= expected


def test_common_words_give_the_best_of_all_and_rare_ones_everything() -> None:
    many = people(*({"number": f"{n:04}", "name": "xanna" if n < 900 else "Anna"} for n in range(1000)))
    assert many.find("anna", 3) == ["0900", "0901", "0902"]
    assert len(many.find("anna")) == 1000
    assert many.find("0007", 3)[0] == "0007"


def test_a_new_name_is_found_at_once(desk: Desk, course: Course) -> None:
    assert desk.search("newcomer", MORNING) == []
    with desk.store.write() as writing:
        body = {"trainee": "n", "number": "999"}
        writing.append(
            course.course, EntryKind.TRAINEE_SET, body, now=MORNING, operator="t", personal={"name": "Newcomer"}
        )
    (found,) = desk.search("newcomer", MORNING)
    assert found.trainee.number == "999" and found.arrival is None


def _rows(names: list[str]) -> list[tuple[str, str, str]]:
    return [(f"t{n}", str(n), search_key({"name": name, "number": str(n)})) for n, name in enumerate(names)]


@given(
    st.lists(_WORDS, max_size=30),
    st.lists(st.lists(st.tuples(st.integers(0, 40), st.none() | _WORDS), max_size=6), max_size=4),
    _WORDS,
    st.integers(1, 5),
)
def test_changed_one_by_one_it_is_as_if_made_anew(
    names: list[str], changes: list[list[tuple[int, str | None]]], typed: str, limit: int
) -> None:
    kept = {row[0]: row for row in _rows(names)}
    index = People(list(kept.values()))
    for some in changes:
        before, found = index, set(index.find(typed))
        for who, name in dict(some).items():
            kept.pop(f"t{who}", None)
            if name is not None:
                number = str(who + 100 * len(some))
                kept[f"t{who}"] = f"t{who}", number, search_key({"name": name, "number": number})
        touched = [f"t{who}" for who, _ in some]
        index = before.changed(touched, [kept[who] for who in touched if who in kept])
        assert set(before.find(typed)) == found, "the one that threads may search in does not change"
    anew = People(list(kept.values()))
    assert set(index.find(typed)) == set(anew.find(typed)) and len(index) == len(anew)
    assert len(index.find(typed, limit)) == len(anew.find(typed, limit))
    assert all(index.find(row[1], 1) == [row[0]] for row in kept.values())


def test_there_is_room_for_any_number_of_newcomers() -> None:
    index = People(_rows(["Anna"] * 7))
    for first in range(7, 3000, 500):
        rows = [
            (f"n{n}", f"n{n}", search_key({"name": "Newcomer", "number": f"n{n}"})) for n in range(first, first + 500)
        ]
        index = index.changed([row[0] for row in rows], rows)
    assert len(index) == 7 + 3000 and len(index.find("newcomer")) == 3000 and len(index.find("anna")) == 7


def test_what_happens_to_people_is_found_without_making_all_anew(
    desk: Desk, office: Office, course: Course, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.search("zzyzx", MORNING) == []

    def made_anew(*_: object) -> People:
        raise AssertionError("the whole search was made again")

    monkeypatch.setattr("checkin.store.store.People", made_anew)
    walk_ins = WalkIns(desk)
    person, _ = walk_ins.register(WalkIn("Zzyzx Qqq"), MORNING)
    found = lambda text: [one.trainee.trainee for one in desk.search(text, MORNING)]  # noqa: E731  # asked many times
    assert found("zzyzx") == found(person.number) == [person.trainee]
    walk_ins.match(person.trainee, office.person(course.course, "005").trainee, MORNING)
    assert found("zzyzx") == [] and len(store.people(course.course)) == 40
    walk_ins.match(person.trainee, None, MORNING)
    assert found("zzyzx") == [person.trainee]
    with store.write() as writing:
        body = {"trainee": person.trainee, "reason": "asked for it"}
        writing.append(course.course, EntryKind.PERSON_ERASED, body, now=MORNING, operator="t")
    assert found("zzyzx") == []
