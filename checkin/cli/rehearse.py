"""`checkin rehearse`: the window on a copy of the store, at a moment that suits."""

import sys
from datetime import datetime, timedelta

import click

from checkin.clock import clock_from, system_clock
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.places import data_folder
from checkin.store import Store
from checkin.store.rehearsal import copy_for_rehearsal


@click.command()
@click.option(
    "--at",
    type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]),
    help="Rehearse this moment, in the course's time zone. Default: five minutes after the next doors open.",
)
@click.pass_obj
def rehearse(data: str | None, at: datetime | None) -> None:
    """Rehearse with your own course: on a copy of the store, in which nothing counts."""
    from checkin.app import has_display, run_window  # noqa: PLC0415  # the window's modules are only loaded for it

    if not has_display():
        raise EnvironmentFault("There is no display here: a rehearsal needs the window.")
    folder = data_folder(data) / "rehearsal"
    copy_for_rehearsal(data_folder(data), folder)
    with Store.open(folder) as store:
        moment = rehearsed_moment(Office(store), at, system_clock())
    sys.exit(run_window(folder, clock=clock_from(moment)))


def rehearsed_moment(office: Office, at: datetime | None, now: datetime) -> datetime:
    """Return the moment to rehearse: the one given, else soon after the next doors open, or the first ones, or now."""
    courses = office.courses()
    if not courses:
        return now
    if at is not None:
        return at.replace(tzinfo=courses[0].local(now).tzinfo)
    opening = [session.opens for session in office.timetable(courses[0].course).sessions]
    coming = [moment for moment in opening if moment > now] or opening
    return min(coming) + timedelta(minutes=5) if coming else now
