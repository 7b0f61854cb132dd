"""`checkin deliver` and `checkin outbox`: bring day files to their targets, and tell what became of them."""

import threading
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.cli.attendance import day_type
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.exchange.courier import Courier
from checkin.exchange.outbox import Outbox, Round
from checkin.exchange.receipt import sentence_in
from checkin.office import Office
from checkin.office.sending import Sending, outbox_of
from checkin.store.outbox import Delivery, State
from checkin.words import say, unpacked

_DONE = (State.SENT, State.ANSWERED, State.CANCELLED)


@click.command()
@click.option("--once", "how", flag_value="once", default="once", help="Try each once (what happens without --watch).")
@click.option("--watch", "how", flag_value="watch", help="Go on until stopped with Ctrl+C.")
@click.option("--day", type=day_type, help="Queue this day first, closed or not: 2020-12-07.")
@click.option("--to", "names", multiple=True, metavar="TARGET", help="Queue that day for this target only.")
@course_option
@json_option
@click.pass_context
def deliver(
    ctx: click.Context, how: str, day: datetime | None, names: tuple[str, ...], code: str | None, as_json: bool
) -> None:
    """Send what waits to its targets and read receipts. Exit code 1 when something could not be sent, or is refused."""
    with opened(ctx.obj) as store, outbox_of(Office(store)) as outbox:
        office = Office(store)
        sending = Sending(office, outbox)
        if day is not None:
            sending.send(chosen_course(office, code).course, day.date(), names)
        if how == "watch":
            _watch(sending, outbox)
        else:
            sending.queue_closed()
            outbox.round(all_now=True)
        deliveries, courses = outbox.kept.deliveries(), {c.course: c for c in office.courses()}
    _show(deliveries, courses, as_json)
    ctx.exit(0 if all(one.state in _DONE for one in deliveries) else 1)


@click.group(invoke_without_command=True)
@course_option
@json_option
@click.pass_context
def outbox(ctx: click.Context, code: str | None, as_json: bool) -> None:
    """Tell what became of each day file at each target."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(ctx.obj) as store, outbox_of(Office(store)) as box:
        office = Office(store)
        course = chosen_course(office, code).course if code is not None else None
        deliveries, courses = box.kept.deliveries(course), {c.course: c for c in office.courses()}
    _show(deliveries, courses, as_json)


@outbox.command()
@click.option("--day", type=day_type, required=True, help="The day: 2020-12-07.")
@click.option("--to", "name", metavar="TARGET", required=True, help="The target.")
@course_option
@click.pass_obj
def cancel(data: str | None, day: datetime, name: str, code: str | None) -> None:
    """Give up what waits to be sent."""
    with opened(data) as store, outbox_of(Office(store)) as box:
        office = Office(store)
        sending = Sending(office, box)
        sending.target(name)
        for one in sending.deliveries(chosen_course(office, code).course, day.date()):
            if one.target == name:
                box.cancel(one)
    click.echo(say("Command", "Cancelled. 'checkin deliver --day' queues it again."))


@outbox.command("closed-days")
@click.argument("switch", type=click.Choice(["on", "off"]))
@click.pass_obj
def closed_days(data: str | None, switch: str) -> None:
    """Send a day when it is closed, or only when asked."""
    with opened(data) as store, outbox_of(Office(store)) as box:
        Sending(Office(store), box).by_itself = switch == "on"
    on, off = say("Command", "Closed days are sent."), say("Command", "Days are sent only when asked.")
    click.echo(on if switch == "on" else off)


def _watch(sending: Sending, box: Outbox) -> None:
    def told(done: Round) -> None:
        words = say("Command", "{sent} sent, {failed} failed, {receipts} receipts")
        click.echo(words.format(sent=done.sent, failed=done.failed, receipts=done.receipts), err=True)

    courier = Courier(box, sending.queue_closed, told=told)
    courier.start()
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        click.echo("", err=True)
    finally:
        courier.stop()


def _show(deliveries: Sequence[Delivery], courses: dict[str, Course], as_json: bool) -> None:
    value = [_described(one, courses) for one in deliveries]
    heads = ("day", "revision", "target", "state", "next_try", "why")
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in heads) for row in value], heads))


def _described(one: Delivery, courses: dict[str, Course]) -> dict[str, Any]:

    course = courses.get(one.course)
    answer = sentence_in(one.receipt)
    return {
        "course": course.code if course is not None else one.course,
        "day": one.day.isoformat(),
        "revision": one.revision,
        "target": one.target,
        "file": one.name,
        "sha256": one.sha256,
        "state": str(one.state),
        "answer": one.answer,
        "since": _local(course, one.since),
        "sent": _local(course, one.sent),
        "answered": _local(course, one.answered),
        "tries": one.tries,
        "next_try": _local(course, one.next_try),
        "why": str(unpacked(one.problem)) if one.problem else answer,
    }


def _local(course: Course | None, moment: datetime | None) -> str:
    if moment is None:
        return ""
    return (course.local(moment) if course is not None else moment).isoformat(timespec="seconds")
