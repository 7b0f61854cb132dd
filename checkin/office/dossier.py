"""All that is held about one person, for that person to read: JSON, one page of HTML, and the documents."""

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from html import escape
from typing import IO, Any

from checkin.attendance.course import Course, Trainee
from checkin.attendance.journal import Entry, EntryKind, text_of
from checkin.attendance.standings import Standing
from checkin.office.documents import ENDINGS, media_of
from checkin.store import Reading, Seen
from checkin.store.evidence import badges_of, entries_about, scans_of

_STYLE = """
body{font:15px/1.5 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#10171d;max-width:1100px;
margin:32px auto;padding:0 24px}
h1{font-size:24px;margin:0}h2{font-size:17px;margin:28px 0 8px}.quiet{color:#5b6875}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 10px;border-bottom:1px solid #dde3e8;
vertical-align:top;overflow-wrap:anywhere}
@media print{body{margin:0}}
"""
_HEADS = {
    "person": "Person · 个人信息",
    "standings": "Attendance · 考勤",
    "scans": "Scans · 扫码记录",
    "badges": "Badges · 证件",
    "leave": "Leave · 请假",
    "corrections": "Corrections · 更正",
    "notes": "Notes · 备注",
    "certificates": "Certificates · 证书",
    "records": "Record and its earlier versions · 资料及历史版本",
    "other": "Other entries · 其他记录",
    "documents": "Documents · 文件",
}
_KINDS = {
    EntryKind.TRAINEE_SET: "records",
    EntryKind.LEAVE_SET: "leave",
    EntryKind.CORRECTION_SET: "corrections",
    EntryKind.NOTE_SET: "notes",
    EntryKind.CERTIFICATE_ISSUED: "certificates",
    EntryKind.BADGE_ISSUED: "badges",
}


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is held: sections of rows, and documents by the name of their file."""

    course: Course
    person: Trainee
    told: Mapping[str, Any]
    documents: Mapping[str, bytes]


def gather(
    reading: Reading, course: Course, person: Trainee, ids: Sequence[str], standings: Mapping[date, Sequence[Standing]]
) -> Dossier:
    """Collect all that is held about a person; `ids`: theirs, and those of the walk-ins that they were found to be."""
    entries = entries_about(reading, course.course, ids)
    told: dict[str, Any] = {"person": [_plain(asdict(person))]}
    told["standings"] = [_standing(day, one, course) for day, found in standings.items() for one in found]
    told["scans"] = [_scan(seen, course) for seen in scans_of(reading, course.course, person.trainee)]
    told["badges"] = [_plain(asdict(badge)) for badge in badges_of(reading, course.course, ids)]
    for entry in entries:
        section = _KINDS.get(EntryKind(entry.kind), "other") if entry.kind in set(EntryKind) else "other"
        if section != "badges":
            told.setdefault(section, []).append(_entry(entry, course))
    documents = _documents(reading, course, entries)
    told["documents"] = [{"file": name, "bytes": len(data)} for name, data in documents.items()]
    return Dossier(course, person, {name: told[name] for name in _HEADS if told.get(name)}, documents)


def write(file: IO[bytes], dossier: Dossier, now: datetime) -> None:
    """Write the dossier as a zip: person.json, person.html and the documents."""
    course = {"code": dossier.course.code, "title": dossier.course.title, "zone": dossier.course.zone}
    whole = {"course": course, "exported": text_of(now), **dossier.told}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("person.json", json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        archive.writestr("person.html", page(dossier, now))
        for name, data in dossier.documents.items():
            archive.writestr(name, data)


def page(dossier: Dossier, now: datetime) -> str:
    """Return the dossier as one self-contained page."""
    course, person = dossier.course, dossier.person
    title = escape(f"{person.number} {person.name}".strip())
    parts = [
        '<!doctype html><html lang="zh"><head><meta charset="utf-8">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>",
        f'<p class="quiet">{escape(course.title_zh)} {escape(course.title)} · {course.local(now):%Y-%m-%d %H:%M}</p>',
        *(_section(_HEADS[name], rows) for name, rows in dossier.told.items()),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _section(head: str, rows: Sequence[Mapping[str, Any]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    heads = "".join(f"<th>{escape(name)}</th>" for name in names)
    lines = "".join("<tr>" + "".join(f"<td>{_cell(row.get(n))}</td>" for n in names) + "</tr>" for row in rows)
    return f"<h2>{head}</h2><table><tr>{heads}</tr>{lines}</table>"


def _cell(value: Any) -> str:
    return "" if value is None else escape(str(value))


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: text_of(value) if isinstance(value, datetime) else value for name, value in values.items()}


def _local(course: Course, moment: datetime | None) -> str:
    return f"{course.local(moment):%Y-%m-%d %H:%M:%S}" if moment is not None else ""


def _standing(day: date, one: Standing, course: Course) -> dict[str, Any]:
    return {
        "day": day.isoformat(),
        "session": one.session.code,
        "title": one.session.title_zh or one.session.title,
        "standing": one.state.value,
        "arrival": _local(course, one.arrival),
        "departure": _local(course, one.departure),
        "minutes": one.minutes,
        "door": one.door,
        "remarks": str(one.remarks),
    }


def _scan(seen: Seen, course: Course) -> dict[str, Any]:
    names = ("kind", "session", "direction", "source", "door", "operator", "override")
    told: dict[str, Any] = {"at": _local(course, seen.at), **{name: getattr(seen, name) for name in names}}
    told |= {"device": seen.scan[0], "number": seen.scan[1], "typed": _local(course, seen.typed)}
    return told | {"undone": seen.undone.reason if seen.undone is not None else ""}


def _entry(entry: Entry, course: Course) -> dict[str, Any]:
    told = {"at": _local(course, entry.at), "kind": str(entry.kind), "by": entry.operator}
    body = {name: value for name, value in entry.body.items() if name != "personal"}
    personal = {name: value for name, value in (entry.personal or {}).items() if name != "salt"}
    erased = {"erased": True} if "personal" in entry.body and entry.personal is None else {}
    return {**told, **body, **personal, **erased, "device": entry.device, "number_in_journal": entry.seq}


def _documents(reading: Reading, course: Course, entries: Iterable[Entry]) -> dict[str, bytes]:
    found = {}
    for entry in entries:
        for name in ("photo", "attachment"):
            digest = str((entry.personal or {}).get(name) or "")
            data = reading.attachment(course.course, digest) if digest else None
            if data is not None:
                found[f"documents/{name}-{digest[:12]}{ENDINGS.get(media_of(data) or '', '.bin')}"] = data
    return found
