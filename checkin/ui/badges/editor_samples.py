"""The badges that a design is tried on: those of the roster that stand out, one of each group, one without a photo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from checkin.badges.face import SAMPLE, BadgeFace
from checkin.badges.fields import Pattern, pattern
from checkin.badges.samples import extremes
from checkin.badges.template import Template
from checkin.printing.fonts import advance
from checkin.ui.language import translate

_MOST_GROUPS = 8
_EXAMPLES = (
    ("001", "李敏", "Li Min", "天津市生态环境局", "天津市", "第1组", "处长"),
    (
        "002",
        "古丽娜尔·阿不都热依木·买买提明",
        "Gulinaer Abudureyimu",
        "新疆维吾尔自治区生态环境厅应对气候变化处",
        "新疆维吾尔自治区",
        "第2组",
        "",
    ),
    ("003", "欧阳䶮", "Ouyang Yan", "上海市生态环境局", "上海市", "第3组", "副处长"),
    ("004", "Alexandre de Montmorency-Laval", "", "Ministère de la Transition écologique", "", "", "Adviser"),
)
"""Badges for a course without a roster; made up."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One badge that the design is tried on, and why this one."""

    words: str
    face: BadgeFace


def example_faces() -> list[BadgeFace]:
    """Return badges to design with when there is no roster yet."""
    titles = "Title of the course", "培训班名称"
    return [
        BadgeFace(SAMPLE, *values[:6], *titles, position=values[6], seat="A-12", venue="Shanghai 上海")
        for values in _EXAMPLES
    ]


def samples_of(faces: Sequence[BadgeFace]) -> list[Sample]:
    """Return what is shown below the card, each badge once."""
    words = {
        "longest": translate("Template", "Longest name"),
        "rarest": translate("Template", "Rarest characters"),
        "unit": translate("Template", "Longest unit"),
        "shortest": translate("Template", "Shortest name"),
        "empty": translate("Template", "Emptiest"),
    }
    chosen = [Sample(words[why], face) for why, face in extremes(faces).items()]
    with_photo = next((face for face in faces if face.photo), None)
    if with_photo is not None:
        chosen.append(Sample(translate("Template", "With a photo"), with_photo))
        chosen.append(Sample(translate("Template", "Without a photo"), replace(with_photo, photo="")))
    groups: dict[str, BadgeFace] = {}
    for face in faces:
        groups.setdefault(face.group, face)
    chosen += [Sample(group, face) for group, face in sorted(groups.items())[:_MOST_GROUPS] if group]
    seen: dict[tuple[str, str], Sample] = {}
    for sample in chosen:
        seen.setdefault((sample.face.number, sample.face.photo), sample)
    return list(seen.values())


def checked_faces(template: Template, faces: Sequence[BadgeFace]) -> list[BadgeFace]:
    """Return the badges on which faults of the design show: the samples, and the longest of each text."""
    found = {(sample.face.number, sample.face.photo): sample.face for sample in samples_of(faces)}
    for text in dict.fromkeys(element.text for _, element in template.elements() if element.type == "text"):
        longest = max(faces, key=partial(_length, pattern(text)), default=None)
        if longest is not None:
            found.setdefault((longest.number, longest.photo), longest)
    return list(found.values())


def _length(text: Pattern, face: BadgeFace) -> float:
    return advance(text.fill(face))
