"""Doors of one course, and what tests ask of them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

from checkin.attendance.journal import Entry
from checkin.desk import Desk
from checkin.exchange.hub import Hub
from checkin.store import Store
from checkin.store.checks import dump


@dataclass
class Door:
    store: Store
    desk: Desk

    @property
    def name(self) -> str:
        return self.store.device.device

    def entries(self) -> dict[tuple[str, int], Entry]:
        return {(e.device, e.seq): e for e in self.store.entries(self.desk.course.course)}

    def views(self) -> dict[str, list[tuple[object, ...]]]:
        with self.store.read() as reading:
            return dump(reading.connection)


@contextmanager
def running(*hubs: Hub) -> Iterator[None]:
    for hub in hubs:
        hub.start()
    try:
        yield
    finally:
        for hub in hubs:
            hub.stop()


def until(what: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for something that happens on another thread."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def same(doors: list[Door]) -> bool:
    return doors[0].entries() == doors[1].entries()


@contextmanager
def raw(address: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(address.replace("+psycopg", ""), options="-c search_path=checkin_hub") as connection:
        yield connection
