"""What is printed on one badge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """The texts of one badge and its token. No telephone, no document number: badges get lost."""

    token: str
    number: str
    name: str
    latin: str
    unit: str
    province: str
    group: str
    course_title: str
    course_title_zh: str
