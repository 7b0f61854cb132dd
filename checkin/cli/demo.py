"""`checkin demo`: try the program on the demo course, with a simulated camera, in a folder of its own."""

import json
import sys
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

import click

from checkin import demo as show
from checkin.capture.decoder import Decoder
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import scan_frames
from checkin.cli.scan import line
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.places import data_folder


@click.command()
@click.option("--headless", is_flag=True, help="No window: scan all badges, write the day file, print what happened.")
@click.pass_obj
def demo(data: str | None, headless: bool) -> None:
    """Try it: the demo course on the morning of 7 December 2020, badges shown to a simulated camera."""
    folder = data_folder(data) / "demo"
    if headless:
        _headless(folder)
        return
    from checkin.app import has_display, run_demo  # noqa: PLC0415  # the window's modules are only loaded for it

    if not has_display():
        raise EnvironmentFault("There is no display here. To try it without one, run: checkin demo --headless")
    sys.exit(run_demo(folder))


def _headless(folder: Path) -> None:
    store = show.fresh_store(folder)
    try:
        office = Office(store)
        course = office.courses()[0]
        camera = show.demo_camera(office, course, show.MORNING, realtime=False)()
        desk = Desk(store, course.course)
        verdicts: Counter[str] = Counter()
        for frame, reading in scan_frames(camera, Decoder(), RepeatFilter()):
            verdict = desk.scan(reading.text, show.MORNING + timedelta(seconds=frame.seconds))
            verdicts[verdict.kind.value] += 1
            click.echo(json.dumps(line(frame, reading, verdict, course), ensure_ascii=False))
        session = desk.door_session(show.MORNING).session
        counts = desk.counts(session.code if session else "")
        target = Path(tempfile.mkdtemp(prefix="day-", dir=folder))
        done = office.export_day(course.course, course.day(show.MORNING), target)
    finally:
        store.close()
    click.echo(f"Present {counts.present} of {counts.expected}. Verdicts: {dict(verdicts)}", err=True)
    click.echo(f"Day file: {done.files[0]}", err=True)
