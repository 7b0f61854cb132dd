"""The nouns of attendance: course, session, trainee, badge, leave, passage."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from checkin.words import Titled


class Basis(StrEnum):
    """What the share that a certificate asks for is a share of."""

    SESSIONS = "sessions"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class CertificateRule:
    """Who gets a certificate: who attended at least `share` (0 to 1) of the sessions or hours, each by its weight."""

    basis: Basis = Basis.SESSIONS
    share: float = 0.8
    excused: bool = False
    """Whether a session missed on leave counts as attended."""


@dataclass(frozen=True, slots=True)
class Course:
    """The whole training. `course` is its permanent identity; `code` is what people call it."""

    course: str
    code: str
    title: str
    title_zh: str = ""
    venue: str = ""
    zone: str = "UTC"
    organizers: tuple[str, ...] = ()
    guiding_body: str = ""
    language: str = ""
    """Of what is printed and sent: "zh_CN" or "en"; empty: Chinese where there is a Chinese title."""
    rule: CertificateRule = CertificateRule()
    keep_until: date | None = None
    """The retention date: after it personal data are to be erased."""

    @property
    def speaks(self) -> str:
        """The language of what is printed and sent, "zh_CN" or "en"."""
        return self.language or ("zh_CN" if self.title_zh else "en")

    def day(self, moment: datetime) -> date:
        """Return the course day of an aware moment: the one place where the time zone decides the day."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def local(self, moment: datetime) -> datetime:
        """Return an aware moment in the course's time zone."""
        return moment.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the timetable with a door. Times are aware, in UTC."""

    code: str
    title: str
    start: datetime
    end: datetime
    title_zh: str = ""
    speaker: str = ""
    room: str = ""
    opens_before: timedelta = timedelta(minutes=30)
    late_after: timedelta = timedelta(minutes=5)
    expected: tuple[str, ...] = ()
    """Groups that are expected; empty means everybody."""
    exits: bool = False
    """Whether going out is scanned too."""
    weight: float = 1.0
    """How much it counts for a certificate; 0: not at all."""

    @property
    def opens(self) -> datetime:
        """The moment the doors open."""
        return self.start - self.opens_before

    @property
    def late(self) -> datetime:
        """The moment after which an arrival is late."""
        return self.start + self.late_after

    @property
    def name(self) -> Titled:
        """The title as a value of a sentence: the screen says it in its own language."""
        return Titled(self.title or ("" if self.title_zh else self.code), self.title_zh)

    def expects(self, group: str) -> bool:
        """Tell whether a trainee of this group is expected."""
        return not self.expected or group in self.expected


@dataclass(frozen=True, slots=True)
class Trainee:
    """A person on the roster. `name` is kept exactly as typed."""

    trainee: str
    number: str
    name: str
    latin: str = ""
    unit: str = ""
    province: str = ""
    position: str = ""
    group: str = ""
    phone: str = ""
    seat: str = ""
    photo: str = ""
    """SHA-256 (hex) of the attachment that shows the person; empty: none."""
    withdrawn: datetime | None = None
    walk_in: bool = False
    """Registered at a door, and not yet found to be somebody on the roster."""


@dataclass(frozen=True, slots=True)
class Badge:
    """One issued badge of a trainee. At most one of a trainee's badges is current."""

    badge: int
    trainee: str
    issued: datetime
    issue: int = 1
    revoked: datetime | None = None
    replaced: datetime | None = None
    """When a newer badge was issued."""

    @property
    def current(self) -> bool:
        """Whether this is the badge to be worn."""
        return self.revoked is None and self.replaced is None


@dataclass(frozen=True, slots=True)
class Leave:
    """A trainee excused from a session."""

    leave: str
    trainee: str
    session: str
    reason: str
    granted_by: str
    attachment: str = ""
    """SHA-256 (hex) of the document that was handed in, and the name of its file."""
    attachment_name: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A standing that somebody set against what the scans say, with a reason. `state` is a standing's value."""

    trainee: str
    session: str
    state: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """What staff are to tell a trainee at the next scan."""

    note: str
    trainee: str
    text: str


class Direction(StrEnum):
    """Which way an admitted scan went through the door."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Passage:
    """One admitted scan that was not undone: somebody went through a door."""

    at: datetime
    direction: Direction
    door: str
    override: str = ""
    scan: tuple[str, int] = ("", 0)
    """Device and sequence number of the scan."""
    source: str = ""
    """What the scan came from: "camera", "hand", "paper", …"""


@dataclass(frozen=True, slots=True)
class Timetable:
    """The sessions of a course in order of their start."""

    sessions: tuple[Session, ...] = field(default=())

    def get(self, code: str | None) -> Session | None:
        """Return the session with this code, or None."""
        return next((s for s in self.sessions if s.code == code), None)

    def on(self, course: Course, day: date) -> tuple[Session, ...]:
        """Return the sessions that start on this course day."""
        return tuple(s for s in self.sessions if course.day(s.start) == day)

    def days(self, course: Course) -> tuple[date, ...]:
        """Return the course days that have sessions, in order."""
        return tuple(sorted({course.day(s.start) for s in self.sessions}))
