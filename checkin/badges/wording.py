"""What is said about the texts of one badge: those that do not fit, and characters that no font has."""

from collections.abc import Iterator

from checkin.badges.artist import Artist
from checkin.badges.face import BadgeFace
from checkin.badges.fields import pattern
from checkin.printing.fonts import missing_characters
from checkin.words import Sentence, say


def text_faults(artist: Artist, face: BadgeFace) -> Iterator[Sentence]:
    """Yield a sentence for each text of a badge that does not fit or cannot be drawn, each once."""
    told: set[str] = set()
    for side in range(len(artist.template.sides)):
        for element, text, fitted in artist.texts(face, side):
            missing = missing_characters(text)
            faults = [too_long(face, element.text)] if not fitted.fits else []
            if missing:
                faults.append(no_glyph(face, missing))
            for fault in faults:
                if fault not in told:
                    told.add(fault)
                    yield fault


def too_long(face: BadgeFace, text: str) -> Sentence:
    """Return the sentence for a text that does not fit."""
    fields = pattern(text).fields
    if "name" in fields:
        return say("Badges", "{who}: the name does not fit").format(who=face.who)
    if "latin" in fields:
        return say("Badges", "{who}: the transcription does not fit").format(who=face.who)
    if "unit" in fields:
        return say("Badges", "{who}: the unit does not fit").format(who=face.who)
    return say("Badges", "{who}: {text} does not fit").format(who=face.who, text=repr(pattern(text).fill(face)))


def no_glyph(face: BadgeFace, missing: str) -> Sentence:
    """Return the sentence for characters that no font has."""
    sentence = say("Badges", "{who}: no font here has {characters}")
    return sentence.format(who=face.who, characters=missing)
