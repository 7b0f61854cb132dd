"""Filters, totals, curves and heat maps of the matrix, against counting one by one."""

from datetime import date, timedelta

import numpy as np
import pytest

from checkin.attendance.course import Course
from checkin.attendance.standings import CAME, State
from checkin.desk import Desk
from checkin.office import Closing, Leaves, Matrix, Office, figures
from checkin.office.figures import Filter
from checkin.store import Store
from tests.conftest import MORNING

pytestmark = pytest.mark.engines


DAY = date(2020, 12, 7)


@pytest.fixture
def matrix(store: Store, office: Office, course: Course, desk: Desk) -> Matrix:
    people = office.trainees(course.course)
    for n, person in enumerate(people[:20]):
        desk.check_in(person.trainee, MORNING + timedelta(minutes=n))
    Leaves(office).grant(course.course, [people[30].trainee], "ill", MORNING, days=[DAY])
    Closing(office).close(course.course, DAY, MORNING + timedelta(hours=12))
    return Matrix.build(store, course.course)


def test_totals_are_those_counted_one_by_one(matrix: Matrix, office: Office, course: Course) -> None:
    counts = figures.totals(matrix)
    standings = office.attendance(course.course, DAY)
    for place, column in enumerate(matrix.columns[:2]):
        mine = [s for s in standings if s.session.code == column.session.code]
        for state in State:
            assert figures.counted(counts[place], state) == sum(s.state is state for s in mine)
        assert figures.came(counts[place]) == sum(s.state in CAME for s in mine)
        assert figures.awaited(counts[place]) == sum(s.state is not State.EXCUSED for s in mine)
    rows = np.array([0, 1, 39])
    assert figures.totals(matrix, rows).sum(axis=1).tolist() == [3] * 10
    assert figures.by_day(matrix)[DAY].sum() == 80


def test_by_person_and_by_word_add_up(matrix: Matrix) -> None:
    everybody = np.arange(len(matrix.roll))
    assert (figures.by_person(matrix, everybody).sum(axis=0) == figures.totals(matrix).sum(axis=0)).all()
    for key in ("unit", "province", "group"):
        assert (figures.by_word(matrix, key).sum(axis=0) == figures.totals(matrix)).all()
        half = everybody[::2]
        assert (figures.by_word(matrix, key, half).sum(axis=0) == figures.totals(matrix, half)).all()


def test_filters(matrix: Matrix, office: Office, course: Course, store: Store) -> None:
    people = office.trainees(course.course)

    def numbers(**wanted: object) -> list[str]:
        rows = figures.rows_of(matrix, Filter(**wanted))  # type: ignore[arg-type]
        return [matrix.roll.numbers[row] for row in rows.tolist()]

    assert numbers() == [p.number for p in people]
    assert numbers(province="四川省") == [p.number for p in people if p.province == "四川省"]
    assert numbers(group="第3组") == [p.number for p in people if p.group == "第3组"]
    assert numbers(unit="nowhere") == []
    assert numbers(states=frozenset({State.EXCUSED})) == [people[30].number]
    late = numbers(states=frozenset({State.LATE}))
    assert late == [p.number for p in people[14:20]]
    assert numbers(states=frozenset({State.LATE}), day=date(2020, 12, 8)) == []
    assert len(numbers(states=frozenset({State.EXPECTED}))) == 40, "days to come"
    assert numbers(states=frozenset({State.EXPECTED}), began=MORNING + timedelta(hours=12)) == []
    found = store.people(course.course).find("wang")
    assert numbers(found=found) == [office.trainees(course.course, "wang")[n].number for n in range(len(found))]
    assert numbers(found=["nobody"]) == []


def test_the_curve_rises_to_all_who_came(matrix: Matrix) -> None:
    curve = figures.curve(matrix, 0)
    assert curve.minutes == range(-30, 41)
    assert curve.people[-1] == 20 and (np.diff(curve.people) >= 0).all()
    at = dict(zip(curve.minutes, curve.people.tolist(), strict=True))
    assert (at[-9], at[-8], at[0], at[11]) == (0, 1, 9, 20), "the first came at 08:52"
    assert figures.curve(matrix, 0, np.array([0, 39])).people[-1] == 1


def test_the_heat_map_tells_shares(matrix: Matrix) -> None:
    heat = figures.heat(matrix, "province")
    assert heat.share.shape == (31, 10) and len(heat.words) == 31
    place = heat.words.index("北京市")
    roll = matrix.roll
    mine = [row for row in range(40) if roll.word("province", row) == "北京市"]
    assert heat.came[place, 0] == sum(matrix.cell(row, 0).state in CAME for row in mine)
    assert heat.share[place, 0] == heat.came[place, 0] / heat.awaited[place, 0]
    on_leave = figures.heat(matrix, "province", np.array([30]), [0, 1])
    assert on_leave.words == (roll.word("province", 30),) and np.isnan(on_leave.share).all()


def test_an_empty_roster(store: Store, office: Office, course: Course) -> None:
    matrix = Matrix.build(store, course.course, sessions=[])
    assert figures.totals(matrix).shape == (0, 7) and figures.heat(matrix, "unit").words == ()
