"""Who comes in by an invitation: a rule over what was written alone, so that the order of arrival does not matter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.journal import canonical

MOST = 10_000
"""Devices that one invitation may be for."""
_PROVED = b"checkin-invitation-v1\0"
"""Begins what an invitation's key signs, so that the signature is of no use for anything else."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation by its public key (hex): until when it may be used, and by how many devices.

    `kept`: once it was withdrawn, the devices that had used it by then; None while it is open.
    """

    key: str
    until: datetime
    most: int
    kept: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A device that introduced itself with an invitation; its proof was found genuine."""

    device: str
    public_key: str
    invitation: str
    stamp: int
    at: datetime


def statement(course: str, device: str, public_key: str) -> bytes:
    """Return what an invitation's key signs for a device with this public key (hex)."""
    return _PROVED + canonical([course, device, public_key])


def admitted(invitations: Mapping[str, Invitation], enrolments: Iterable[Enrolment]) -> dict[str, dict[str, str]]:
    """Return who came in by each invitation: the public key (hex) by device, by the invitation's key.

    Of more devices than it is for, those that enrolled first; of two keys for one device, the first.
    """
    found: dict[str, dict[str, str]] = {key: {} for key in invitations}
    for one in sorted(enrolments, key=lambda one: (one.stamp, one.device, one.public_key)):
        invitation = invitations.get(one.invitation)
        if invitation is None or one.at > invitation.until or one.device in found[invitation.key]:
            continue
        free = len(found[invitation.key]) < invitation.most
        if one.device in invitation.kept if invitation.kept is not None else free:
            found[invitation.key][one.device] = one.public_key
    return found
