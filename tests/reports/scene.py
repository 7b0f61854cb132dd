"""A course whose days have been held: who came when, who was late, left early, was on leave or stayed away."""

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.office import Office
from checkin.store import Store

_ALIKE = str.maketrans(
    "⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺠⻄⻝⻁‒・",
    "见角贝车长门青韦页风飞马骨鬼鱼鸟卤麦黄齐齿龙龟民西食虎–·",
)


def plain(text: str) -> str:
    """Return a PDF's text with the characters that its own table names by another that looks the same."""
    return unicodedata.normalize("NFKC", text).translate(_ALIKE)


LONG_NAME = "阿卜杜热合曼·阿卜杜克里木江·买买提依明"
ODD_NAMES = (
    LONG_NAME,
    "=SUM(A1)",
    " Ana  María\tO'Neill <&> ",
    "𬱖䶮",
    "_x0041_ Ünal-Müller-Lüdenscheidt zu Hohenstein",
)


def hold(store: Store, course: str, until: datetime, *, seed: int = 1) -> None:
    """Let people come to every session that starts before a moment, as they do: most on time, some late, some not."""
    chance = random.Random(seed)
    with store.write() as writing:
        people = writing.trainees(course)
        for session in writing.timetable(course).sessions:
            if session.start >= until:
                continue
            leaves = writing.leaves(course, [session.code])
            for person in people:
                here = session.expects(person.group) and (session.code, person.trainee) not in leaves
                if here and chance.random() < 0.93:
                    late = chance.random() < 0.06
                    minutes = chance.uniform(6, 40) if late else chance.uniform(-25, 4)
                    scan(writing, course, session, person, session.start + timedelta(minutes=minutes), "in", chance)
                    if session.exits and chance.random() < 0.1:
                        gone = session.end - timedelta(minutes=chance.uniform(5, 30))
                        scan(writing, course, session, person, gone, "out", chance)


def scan(
    writing: object, course: str, session: Session, person: Trainee, at: datetime, way: str, chance: random.Random
) -> None:
    body = {"kind": "ADMITTED", "session": session.code, "trainee": person.trainee, "badge": None, "direction": way}
    body |= {"source": "camera", "door": chance.choice(("Door A", "Door B")), "override": "", "text": ""}
    writing.append(course, EntryKind.SCAN, body, now=at, operator="desk")  # type: ignore[attr-defined]


def conference(office: Office, people: int, sessions: Sequence[Session], now: datetime, **told: object) -> Course:
    """Make a course in English, with people of some units."""
    made = Course("", "CONF", "Conference on Adaptation & Resilience", zone="Europe/Berlin", **told)  # type: ignore[arg-type]
    course = office.load_course(CoursePlan(made, tuple(sessions)), now)
    names = ("Ada Lovelace", "Jürgen Müller", "María-José Fernández de la Vega", "Nguyễn Văn A", "O'Neill, Sean")
    units = (
        "Federal Environment Agency",
        "Ministry of Water",
        "City of Ghent",
        "University of Kassel, Institute for Water",
    )
    with office.store.write() as writing:
        for n in range(people):
            known = {"number": f"{n + 1:03}", "unit": units[n % 4], "province": ("DE", "FR", "BE")[n % 3], "group": ""}
            body = {"trainee": f"t{n:05}", **known, "seat": ""}
            personal = {"name": f"{names[n % 5]} {n + 1}", "latin": "", "position": "", "phone": "", "photo": ""}
            writing.append(course.course, EntryKind.TRAINEE_SET, body, now=now, operator="o", personal=personal)
    return course


def renamed(office: Office, course: str, now: datetime) -> list[str]:
    """Give the first people on the roster names that are hard to write; returns them."""
    with office.store.write() as writing:
        for person, name in zip(writing.trainees(course), ODD_NAMES, strict=False):
            known = replace(person, name=name)
            body = {n: getattr(known, n) for n in ("trainee", "number", "unit", "province", "group", "seat")}
            personal = {n: getattr(known, n) for n in ("name", "latin", "position", "phone", "photo")}
            writing.append(course, EntryKind.TRAINEE_SET, body, now=now, operator="o", personal=personal)
    return list(ODD_NAMES)
