"""The badges of a roster on which a design shows what it is worth: the longest, the rarest, the shortest names."""

from collections.abc import Sequence

from checkin.badges.face import BadgeFace
from checkin.printing.fonts import advance, missing_characters


def telling(faces: Sequence[BadgeFace]) -> list[BadgeFace]:
    """Return a few badges, each once: longest name, rarest characters, longest unit, shortest name, emptiest badge."""
    return list({face.number: face for face in extremes(faces).values()}.values())


def extremes(faces: Sequence[BadgeFace]) -> dict[str, BadgeFace]:
    """Return the badges that stand out, by what they stand out for: "longest", "rarest", "unit", "shortest", "empty".

    None where there are no badges.
    """
    if not faces:
        return {}
    return {
        "longest": max(faces, key=lambda face: advance(face.name, True)),
        "rarest": max(faces, key=lambda face: rarity(face.name)),
        "unit": max(faces, key=lambda face: advance(face.unit)),
        "shortest": min(faces, key=lambda face: advance(face.name, True)),
        "empty": max(faces, key=lambda f: [f.latin, f.unit, f.province, f.group, f.position].count("")),
    }


def rarity(name: str) -> int:
    """Return how rare the rarest character of a name is.

    0: in GB 2312, 1: in GBK, 2: elsewhere in the basic plane, 3: outside it, 4: no font has it.
    """
    if missing_characters(name):
        return 4
    return max((_rarity(character) for character in name), default=0)


def _rarity(character: str) -> int:
    for level, encoding in enumerate(("gb2312", "gbk")):
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            continue
        return level
    return 2 if ord(character) <= 0xFFFF else 3
