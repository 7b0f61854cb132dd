"""Rows of the views, as the frozen objects of the domain that they stand for."""

import json
import sys
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from checkin.attendance.course import (
    Badge,
    Basis,
    CertificateRule,
    Correction,
    Course,
    Direction,
    Leave,
    Passage,
    Session,
    Trainee,
)


def course_of(row: Row[Any]) -> Course:
    """Return a course as its row has it."""
    organizers = tuple(json.loads(row.organizers))
    rule = json.loads(row.rule)
    known = CertificateRule()
    return Course(
        *(row.course, row.code, row.title, row.title_zh, row.venue, row.zone, organizers, row.guiding_body),
        language=row.language,
        rule=CertificateRule(
            Basis(rule.get("basis", known.basis)), rule.get("share", known.share), rule.get("excused", known.excused)
        ),
        keep_until=date.fromisoformat(row.keep_until) if row.keep_until else None,
    )


def session_of(row: Row[Any]) -> Session:
    """Return a session as its row has it."""
    return Session(
        code=row.code,
        title=row.title,
        start=row.start,
        end=row.end,
        title_zh=row.title_zh,
        speaker=row.speaker,
        room=row.room,
        opens_before=timedelta(seconds=row.opens_before),
        late_after=timedelta(seconds=row.late_after),
        expected=tuple(json.loads(row.expected)),
        exits=row.exits,
        weight=row.weight,
    )


def trainee_of(row: Row[Any]) -> Trainee:
    """Return a trainee as the row has them. Many share their unit: what they share is in memory once."""
    names = ("trainee", "number", "name", "latin", "phone", "seat", "photo", "withdrawn", "walk_in")
    told: dict[str, Any] = {name: row._mapping[name] for name in names}
    told |= {name: sys.intern(row._mapping[name]) for name in ("unit", "province", "position", "group")}
    return Trainee(**told)


def badge_of(row: Row[Any]) -> Badge:
    """Return a badge as its row has it."""
    return Badge(row.badge, row.trainee, row.issued, row.issue, row.revoked, row.replaced)


def leave_of(row: Row[Any]) -> Leave:
    """Return a leave as its row has it."""
    kept = row.attachment, row.attachment_name
    return Leave(row.leave, row.trainee, row.session, row.reason, row.granted_by, *kept)


def correction_of(row: Row[Any]) -> Correction:
    """Return a correction as its row has it."""
    return Correction(row.trainee, row.session, row.state, row.reason, row.operator, row.at)


def passage_of(row: Row[Any]) -> Passage:
    """Return a way in or out as its row has it."""
    return Passage(row.at, Direction(row.direction), row.door, row.override, (row.device, row.seq), row.source)
