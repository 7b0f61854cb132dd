"""The report opened in Chromium: charts that can be read, nothing fetched, nothing run, wide and narrow."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkin.printing.labels import labels
from checkin.reports.rollup import Bar, Need, Rolled
from checkin.reports.rollup_html import html
from checkin.words import say
from tests.headquarters.conftest import EVENING

WIDTHS = (1280, 400)
"""Of the window, in px: that of a desk, and of a telephone."""
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=http://127.0.0.1:9/x onerror=alert(2)>",
    "\"><svg onload=alert(3)><style>@import 'http://127.0.0.1:9/y'</style>",
    "</style></title></svg><script>console.error(4)</script>",
    "&lt;b&gt; ' onmouseover='alert(5)' x='",
)
LONG = "新疆维吾尔自治区生态环境厅应对气候变化处及对外合作与交流中心联合办公室"
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
GROUNDS = {"light": "rgb(244, 246, 248)", "dark": "rgb(15, 20, 24)"}


def _bar(name: str, under: str = "") -> Bar:
    return Bar(name, (21, 5, 2, 1, 8, 3), under)


def _rolled() -> Rolled:
    names = [*HOSTILE, LONG, WORD, ""]
    days = [_bar(f"2020-12-{day:02d}") for day in range(1, 31)]
    bars = [_bar(name, LONG) for name in names]
    said = say("Overview", "No file came; it was expected by {time}.").format(time="2020-12-07 20:00")
    needs = [Need(name, name, "2020-12-07", say("Overview", "missing").format(), said) for name in names]
    return Rolled(EVENING, _bar(""), bars, days, bars, bars, needs, [(name, said) for name in names])


@pytest.fixture(scope="module", params=GROUNDS)
def views(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[dict[str, Any]]]:
    """What Chromium made of the page in one colour scheme: in English and Chinese, at each width."""
    folder = tmp_path_factory.mktemp("pages")
    pages = [folder / "en.html", folder / "zh_CN.html", folder / "empty.html"]
    for page in pages[:2]:
        page.write_text(html(_rolled(), labels(page.stem)), "utf-8")
    nothing = replace(_rolled(), courses=[], days=[], provinces=[], units=[], needs=[], apart=[])
    pages[2].write_text(html(nothing, labels("en")), "utf-8")
    command = [sys.executable, "-m", "tests.headquarters.browser", request.param, *map(str, pages)]
    command += ["--widths", *map(str, WIDTHS)]
    done = subprocess.run(command, capture_output=True, cwd=Path(__file__).parents[2], timeout=110, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    told = json.loads(done.stdout)
    if isinstance(told, str):
        pytest.skip(told)
    return request.param, told


def test_nothing_is_fetched_and_nothing_runs(views: tuple[str, list[dict[str, Any]]]) -> None:
    _, opened = views
    assert [view["width"] for view in opened] == [*WIDTHS] * 3
    for view in opened:
        assert view["loaded"] and (view["said"], view["asked"]) == ([], []), view["page"]


def test_names_are_shown_as_they_were_typed(views: tuple[str, list[dict[str, Any]]]) -> None:
    for view in views[1]:
        for name in HOSTILE if view["page"] != "empty.html" else ():
            assert " ".join(name.split()) in " ".join(view["text"].split())


def test_it_fits_the_window_and_can_be_read(views: tuple[str, list[dict[str, Any]]]) -> None:
    for view in views[1]:
        assert view["content"] <= view["window"], (view["page"], view["width"])
        assert not view["outside"], (view["page"], view["width"])
        if view["page"] != "empty.html":
            assert len(view["charts"]) > 20 and all(min(box) > 0 for box in view["charts"])
            assert view["filled"] > 100 and min(view["letters"]) > 12


def test_it_follows_the_colour_scheme(views: tuple[str, list[dict[str, Any]]]) -> None:
    scheme, opened = views
    assert {view["ground"] for view in opened} == {GROUNDS[scheme]}
