"""`checkin scan`: badges from a camera, video, picture or folder to verdicts, one JSON line each."""

import json
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from checkin.attendance.course import Course
from checkin.attendance.journal import moment_of
from checkin.attendance.verdicts import Verdict
from checkin.capture.decoder import Decoder, Reading
from checkin.capture.frames import Frame
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import scan_frames
from checkin.capture.sources import open_source
from checkin.cli.context import chosen_course, course_option, opened
from checkin.clock import system_clock
from checkin.desk import Desk
from checkin.errors import InputError
from checkin.office import Office


@click.command()
@click.option("--source", required=True, metavar="SRC", help="Webcam number, video, picture, folder or RTSP address.")
@click.option("--session", "session_code", default="", metavar="CODE", help="Session; default: found from the clock.")
@click.option("--at", "at", metavar="ISO-TIME", help="Start the clock here; it runs with the frames.")
@click.option("--door", default="Door A", show_default=True, help="Name of this door.")
@course_option
@click.pass_obj
def scan(data: str | None, source: str, session_code: str, at: str | None, door: str, code: str | None) -> None:
    """Scan badges and print one JSON line for each scan, after it is stored."""
    with opened(data) as store:
        course = chosen_course(Office(store), code)
        start = _moment(at, course) if at else None
        desk = Desk(store, course.course, door=door)
        desk.pin(session_code)
        frames = open_source(source)
        try:
            for frame, reading in scan_frames(frames, Decoder(), RepeatFilter()):
                now = start + timedelta(seconds=frame.seconds) if start else system_clock()
                verdict = desk.scan(reading.text, now)
                click.echo(json.dumps(line(frame, reading, verdict, course), ensure_ascii=False))
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
        finally:
            frames.close()
        problems = tuple(getattr(frames, "problems", ()))
    if problems:
        raise InputError("Some pictures could not be read:", problems)


def line(frame: Frame, reading: Reading, verdict: Verdict, course: Course) -> dict[str, Any]:
    """Return what is printed for one scan."""
    return {
        "frame": frame.name or frame.number,
        "text": reading.text,
        "verdict": verdict.kind.value,
        "number": verdict.trainee.number if verdict.trainee else None,
        "name": verdict.trainee.name if verdict.trainee else None,
        "session": verdict.session.code if verdict.session else None,
        "at": course.local(verdict.at).isoformat(timespec="milliseconds"),
    }


def _moment(text: str, course: Course) -> datetime:
    """Read an ISO time; without an offset it is in the course's time zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a time such as 2020-12-07T08:52", param_hint="--at") from None
    if not 1970 <= moment.year < 9000:
        raise click.BadParameter(f"the year {moment.year} is not one of a course", param_hint="--at")
    return moment_of((moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(course.zone))).isoformat())
