"""One page about a day, for the reader: a self-contained HTML document."""

from html import escape
from typing import Any

from checkin.attendance.standings import Standing, State
from checkin.exchange import contents as c

_STYLE = """
body{font:15px/1.5 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#10171d;max-width:820px;
margin:32px auto;padding:0 24px}
h1{font-size:24px;margin:0}h2{font-size:17px;margin:28px 0 8px}.quiet{color:#5b6875}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 10px;border-bottom:1px solid #dde3e8}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.bar{height:10px;border-radius:5px;background:#dde3e8;overflow:hidden;min-width:120px}
.bar i{display:block;height:10px;background:#2fb36b}
.mark{display:inline-block;border:2px solid #c98a00;border-radius:8px;padding:2px 10px;font-weight:700}
@media print{body{margin:0}}
"""


def summary_html(contents: c.DayContents) -> str:
    """Return the page: counts of each session, who is missing, who came late, who was let in by override."""
    course = contents.course
    titles = "".join(f"<h1>{escape(title)}</h1>" for title in (course.title_zh, course.title) if title)
    state = f"revision {contents.revision} · 最终" if contents.final else '<span class="mark">provisional · 暂定</span>'
    full, named = contents.profile is c.Profile.FULL, contents.profile is not c.Profile.STATISTICS
    people = [
        _people("Absent or not here · 缺勤或未到", contents, {State.ABSENT, State.EXPECTED}),
        _people("Late · 迟到", contents, {State.LATE}),
        _people("On leave · 请假", contents, {State.EXCUSED}),
        _people("Remarks · 备注", contents, set(State), only_remarks=True) if full else "",
    ]
    parts = [
        '<!doctype html><html lang="zh"><head><meta charset="utf-8">',
        f"<title>{escape(course.code)} {contents.day}</title>",
        f"<style>{_STYLE}</style></head><body>{titles}",
        f'<p class="quiet">{contents.day} · {escape(course.venue)} · {state}</p>',
        _sessions(contents),
        *(people if named else ()),
        f'<p class="quiet">Device · 设备 {escape(contents.device_name)} ({contents.device}), '
        f"{len(contents.entries)} journal entries · 条日志</p></body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _sessions(contents: c.DayContents) -> str:
    heads = ("Session · 课程", "Here · 到", "Late · 迟到", "Leave · 请假", "Missing · 缺", "Expected · 应到", "")
    row_heads = "".join(f'<th class="{"n" if 0 < i < 6 else ""}">{head}</th>' for i, head in enumerate(heads))
    rows = "".join(_session(counts) for counts in c.summary(contents))
    return f"<table><tr>{row_heads}</tr>{rows}</table>"


def _session(counts: dict[str, Any]) -> str:
    here = counts[State.PRESENT] + counts[State.LATE] + counts[State.LEFT_EARLY]
    missing = counts[State.ABSENT] + counts[State.EXPECTED]
    expected = here + missing
    share = round(100 * here / expected) if expected else 0
    numbers = (here, counts[State.LATE], counts[State.EXCUSED], missing, expected)
    cells = "".join(f'<td class="n">{number}</td>' for number in numbers)
    bar = f'<td><div class="bar"><i style="width:{share}%"></i></div></td>'
    return f"<tr><td>{escape(counts['title'])}</td>{cells}{bar}</tr>"


def _people(title: str, contents: c.DayContents, states: set[State], *, only_remarks: bool = False) -> str:
    chosen = [s for s in contents.standings if s.state in states and (s.remarks or not only_remarks)]
    if not chosen:
        return ""
    rows = "".join(_person(one, contents) for one in chosen)
    return f"<h2>{title}</h2><table>{rows}</table>"


def _person(one: Standing, contents: c.DayContents) -> str:
    arrival = f"{contents.course.local(one.arrival):%H:%M}" if one.arrival else ""
    remarks = one.remarks if contents.profile is c.Profile.FULL else ""
    texts = (one.trainee.number, one.trainee.name, one.trainee.unit, one.session.title, arrival, remarks)
    return "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in texts) + "</tr>"
