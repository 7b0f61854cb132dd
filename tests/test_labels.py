"""What stands on paper: each course in its own language, whatever the screen speaks."""

from datetime import date
from xml.etree import ElementTree

import pytest

from checkin.attendance.course import Course
from checkin.attendance.standings import State
from checkin.places import resources
from checkin.printing.labels import labels
from checkin.words import say

SPANS = [
    ((2020, 12, 7), (2020, 12, 7), "7 December 2020", "2020年12月7日"),
    ((2020, 12, 7), (2020, 12, 11), "7 – 11 December 2020", "2020年12月7日至11日"),
    ((2020, 11, 28), (2020, 12, 3), "28 November – 3 December 2020", "2020年11月28日至12月3日"),
    ((2020, 12, 28), (2021, 1, 3), "28 December 2020 – 3 January 2021", "2020年12月28日至2021年1月3日"),
]


@pytest.mark.parametrize(("first", "last", "english", "chinese"), SPANS)
def test_days(first: tuple[int, int, int], last: tuple[int, int, int], english: str, chinese: str) -> None:
    assert labels("en").days(date(*first), date(*last)) == english
    assert labels("zh_CN").days(date(*first), date(*last)) == chinese


def test_a_day_of_the_week() -> None:
    monday = date(2020, 12, 7)
    assert (labels("en").weekday(monday), labels("zh_CN").weekday(monday)) == ("Monday", "星期一")
    assert (labels("en").short_day(monday), labels("zh_CN").short_day(monday)) == ("7 Dec", "12月7日")


def test_sentences_within_sentences_and_plain_text() -> None:
    inner = say("Standing", "on leave: {why} ({by})").format(why="{x}", by="王")
    outer = say("Standing", "{one}; {other}").format(one=inner, other="plain {y}")
    assert labels("zh_CN")(outer) == "请假：{x}（王）；plain {y}"
    assert labels("en")(outer) == str(outer) == "on leave: {x} (王); plain {y}"
    assert labels("zh_CN")(say("Paper", "never translated {x}")) == "never translated {x}"


def test_each_standing_has_its_word() -> None:
    assert [labels("en").state(state) for state in State] == [state.value for state in State]
    assert len({labels("zh_CN").state(state) for state in State}) == len(State)


def test_titles() -> None:
    both, one = Course("c", "C", "Climate", "气候"), Course("c", "C", "Climate")
    assert (labels("zh_CN").title(both), labels("zh_CN").other_title(both)) == ("气候", "Climate")
    assert (labels("zh_CN").title(one), labels("zh_CN").other_title(one)) == ("Climate", "")
    assert (labels("en").title(both), labels("en").other_title(both)) == ("Climate", "气候")


def test_everything_on_paper_is_said_in_chinese() -> None:
    tree = ElementTree.parse(resources() / "translations" / "checkin_zh_CN.ts")
    for context in tree.iter("context"):
        if context.findtext("name") in {"Paper", "Standing", "Report"}:
            for message in context.iter("message"):
                source, chinese = message.findtext("source") or "", message.findtext("translation")
                assert chinese, f"no translation of {source!r}"
