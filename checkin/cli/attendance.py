"""`checkin attendance`: who was where and when, why, and corrections; `checkin export`: the file of a day."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.attendance.standings import CORRECTABLE, Standing, State
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.exchange.contents import Profile
from checkin.office import Attendance, Closing, Explanation, Office
from checkin.office.wording import outcome_said, state_said
from checkin.words import say

day_type = click.DateTime(["%Y-%m-%d"])
day_option = click.option("--day", required=True, type=day_type, help="Course day: 2020-12-07.")
_STATES = [state.value.replace(" ", "-") for state in State]
_COLUMNS = ("session", "number", "name", "standing", "arrival", "minutes", "remarks")
_TOTALS: dict[str, Callable[[Standing, Course], str]] = {
    "session": lambda one, _: one.session.code,
    "day": lambda one, course: course.day(one.session.start).isoformat(),
    "unit": lambda one, _: one.trainee.unit,
    "province": lambda one, _: one.trainee.province,
    "group": lambda one, _: one.trainee.group,
}


@click.group(invoke_without_command=True)
@click.option("--day", type=day_type, help="Only this course day: 2020-12-07.")
@click.option("--session", "session", metavar="CODE", help="Only this session.")
@click.option("--group", help="Only this group.")
@click.option("--unit", help="Only this unit.")
@click.option("--province", help="Only this province.")
@click.option("--state", type=click.Choice(_STATES), help="Only those who stand so.")
@click.option("--search", metavar="TEXT", help="Only those found by words of name, pinyin, number, unit or province.")
@click.option("--totals", type=click.Choice([*_TOTALS]), help="Counts by this, instead of people.")
@course_option
@json_option
@click.pass_context
def attendance(ctx: click.Context, /, **wanted: Any) -> None:
    """List who stands how in a session, in all sessions of a day, or of the course."""
    if ctx.invoked_subcommand is not None:
        return
    if wanted["day"] is None and wanted["session"] is None and wanted["totals"] is None:
        raise click.UsageError("Give --day, --session or --totals.")
    with opened(ctx.obj) as store:
        office = Office(store)
        course = chosen_course(office, wanted["code"])
        standings = _chosen(office, course, wanted)
    if wanted["totals"] is not None:
        counts = _counted(standings, course, wanted["totals"])
        heads = (wanted["totals"], *(state.value for state in State))
        show(wanted["as_json"], counts, lambda: table([tuple(str(c[h]) for h in heads) for c in counts], heads))
        return
    rows = [_row(one, course) for one in standings]
    lines = [tuple(str(row[name] if row[name] is not None else "") for name in _COLUMNS) for row in rows]
    show(wanted["as_json"], rows, lambda: table(lines, _COLUMNS))


@attendance.command()
@click.argument("number", metavar="NO")
@click.argument("session", metavar="SESSION")
@course_option
@json_option
@click.pass_obj
def explain(data: str | None, number: str, session: str, code: str | None, as_json: bool) -> None:
    """Tell why trainee NO stands as they do in a session: the steps of the rule, and every scan."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        person = office.person(course.course, number)
        told = Attendance(office).explain(course.course, person.trainee, session)
    show(as_json, _explained(told), lambda: _explained_text(told))


@attendance.command()
@click.argument("number", metavar="NO")
@click.argument("session", metavar="SESSION")
@click.argument("state", type=click.Choice([*(s.value.replace(" ", "-") for s in CORRECTABLE), "none"]))
@click.option("--reason", required=True, help="Why; it is kept beside the correction.")
@course_option
@click.pass_obj
def correct(data: str | None, number: str, session: str, state: str, reason: str, code: str | None) -> None:
    """Set how trainee NO stands in a session; "none" takes a correction back."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        person = office.person(course.course, number)
        wanted = None if state == "none" else State(state.replace("-", " "))
        now = Attendance(office).correct(course.course, person.trainee, session, wanted, reason, system_clock())
    stands = state_said(now.state if now is not None else None)
    sentence = say("Command", "{number} {name}, {session}: {state}.")
    click.echo(sentence.format(number=person.number, name=person.name, session=session, state=stands))


@click.command()
@day_option
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder to write into.")
@click.option("--close", "close", is_flag=True, help="Close the day first: who did not come becomes absent.")
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    default=Profile.FULL.value,
    show_default=True,
    help="How much the file tells: everything; names without reasons; statistics without names.",
)
@course_option
@json_option
@click.pass_obj
def export(
    data: str | None, day: datetime, to: Path, close: bool, profile: str, code: str | None, as_json: bool
) -> None:
    """Write the day file for headquarters: attendance, journal, descriptor, signature."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        if close:
            Closing(office).close(course.course, day.date(), system_clock())
        done = office.export_day(course.course, day.date(), to, profile=Profile(profile))
    value = {
        "files": [str(file) for file in done.files],
        "profile": profile,
        "revision": done.revision,
        "final": done.final,
        "sha256": done.sha256,
        "rows": done.rows,
        "entries": done.entries,
        "public_key": done.public_key,
    }
    state = f"revision {done.revision}, final" if done.final else "provisional: the day is not closed"
    show(
        as_json,
        value,
        lambda: "\n".join([*map(str, done.files), f"{done.rows} rows, {done.entries} entries, {state}."]),
    )


def _chosen(office: Office, course: Course, wanted: dict[str, Any]) -> list[Standing]:
    timetable = office.timetable(course.course)
    days: Sequence[date] = [wanted["day"].date()] if wanted["day"] is not None else timetable.days(course)
    if wanted["session"] is not None:
        session = Attendance(office).session(course.course, wanted["session"])
        days = [course.day(session.start)] if wanted["day"] is None else days
    found = None
    if wanted["search"]:
        found = {person.trainee for person in office.trainees(course.course, wanted["search"])}
    state = State(wanted["state"].replace("-", " ")) if wanted["state"] else None
    return [
        one
        for day in days
        for one in office.attendance(course.course, day)
        if wanted["session"] in (None, one.session.code)
        and state in (None, one.state)
        and (found is None or one.trainee.trainee in found)
        and all(wanted[name] in (None, getattr(one.trainee, name)) for name in ("group", "unit", "province"))
    ]


def _counted(standings: Sequence[Standing], course: Course, by: str) -> list[dict[str, Any]]:
    counts: dict[str, dict[str, Any]] = {}
    for one in standings:
        key = _TOTALS[by](one, course)
        blank = {by: key, **{state.value: 0 for state in State}}
        counts.setdefault(key, blank)[one.state.value] += 1
    return list(counts.values())


def _row(one: Standing, course: Course) -> dict[str, Any]:
    def clock(moment: datetime | None) -> str | None:
        return course.local(moment).isoformat(timespec="seconds") if moment else None

    return {
        "day": course.day(one.session.start).isoformat(),
        "session": one.session.code,
        "number": one.trainee.number,
        "name": one.trainee.name,
        "standing": one.state.value,
        "arrival": clock(one.arrival),
        "departure": clock(one.departure),
        "minutes": one.minutes,
        "door": one.door,
        "remarks": one.remarks,
    }


def _explained(told: Explanation) -> dict[str, Any]:
    e, course = told.evidence, told.evidence.course
    scans = [
        {
            "at": course.local(seen.at),
            "typed": course.local(seen.typed),
            "device": seen.scan[0],
            "seq": seen.scan[1],
            **{n: getattr(seen, n) for n in ("kind", "session", "direction", "source", "door", "operator", "override")},
            "undone": seen.undone
            and {"at": course.local(seen.undone.at), "by": seen.undone.operator, "reason": seen.undone.reason},
        }
        for seen in e.scans
    ]
    changes = [{n: getattr(change, n) for n in ("at", "by", "was", "state", "reason")} for change in e.corrections]
    leave = e.leave and {n: getattr(e.leave, n) for n in ("reason", "granted_by", "attachment_name")}
    return {
        "number": e.person.number,
        "name": e.person.name,
        "session": e.session.code,
        "standing": e.standing and e.standing.state.value,
        "why": [str(sentence) for sentence in told.sentences],
        "scans": scans,
        "leave": leave,
        "corrections": changes,
    }


def _explained_text(told: Explanation) -> str:
    e = told.evidence
    head = f"{e.person.number} {e.person.name} · {e.session.code} {e.session.title}"
    lines = [head, *(f"  {sentence}" for sentence in told.sentences)]
    if e.scans:
        rows = [
            (
                f"{e.course.local(seen.at):%Y-%m-%d %H:%M:%S}",
                str(outcome_said(seen.kind)),
                seen.door,
                seen.source,
                seen.operator,
                f"{seen.scan[0]}/{seen.scan[1]}",
                say("Command", "undone: {reason}").format(reason=seen.undone.reason) if seen.undone else "",
            )
            for seen in e.scans
        ]
        lines += ["", table(rows, ("time", "verdict", "door", "source", "operator", "entry", ""))]
    return "\n".join(lines)
