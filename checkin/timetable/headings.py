"""How the columns of a timetable are headed, in Chinese and English."""

import difflib
import re

SESSION_HEADINGS: dict[str, tuple[str, ...]] = {
    "code": ("Code", "代码", "编号", "时段代码", "Session code"),
    "title": ("Title", "英文标题", "标题", "主题", "内容", "课程", "课程名称", "课题", "Session", "Subject", "Topic"),
    "title_zh": ("Chinese title", "中文标题", "中文名称", "中文主题"),
    "speaker": ("Speaker", "主讲人", "主讲", "讲师", "授课人", "授课教师", "教师", "演讲人", "Lecturer", "Teacher"),
    "room": ("Room", "地点", "教室", "会场", "房间", "上课地点", "Place", "Location", "Venue"),
    "date": ("Date", "日期", "Day"),
    "time": ("Time", "时间", "上课时间"),
    "start": ("Start", "开始", "开始时间", "Begin", "Begins", "From"),
    "end": ("End", "结束", "结束时间", "Ends", "Until", "To"),
    "opens_before": ("Doors open (minutes before)", "提前开门（分钟）", "开门提前", "Opens before"),
    "late_after": ("Late after (minutes)", "迟到界限（分钟）", "迟到", "迟到时限"),
    "expected": ("Expected", "应到组别", "参加组别", "组别", "分组", "参加人员", "应到", "Groups", "Group"),
    "exits": ("Exits scanned", "扫描离场", "离场", "签退", "Exits"),
    "weight": ("Weight", "权重"),
}
COURSE_HEADINGS: dict[str, tuple[str, ...]] = {
    "code": ("Code", "代码", "培训班代码", "编号"),
    "title": ("Title", "英文名称", "名称", "标题", "培训班名称"),
    "title_zh": ("Chinese title", "中文名称", "中文标题"),
    "venue": ("Venue", "地点", "培训地点", "Place"),
    "time_zone": ("Time zone", "时区", "time_zone"),
    "organizers": ("Organizers", "主办单位", "承办单位", "Organisers", "Organized by"),
    "guiding_body": ("Guiding body", "指导单位", "Guided by"),
    "language": ("Language", "语言"),
    "keep_until": ("Personal data kept until", "个人信息保存至", "Keep until"),
    "basis": ("Certificate: share of", "结业依据", "Basis"),
    "share": ("Certificate: least share", "结业最低比例", "Share"),
    "excused": ("Certificate: leave counts", "请假计入", "Excused"),
}
"""The first of each is the English heading that is written, the second the Chinese one."""
SHEETS = {"sessions": ("Sessions", "日程", "时间表", "课程表", "日程表"), "course": ("Course", "培训班", "课程信息")}
_ALIKE = 0.8


def key_of(heading: str, known: dict[str, tuple[str, ...]]) -> str | None:
    """Return the key that a heading stands for; None when it is unknown."""
    return next((key for key, names in known.items() if _plain(heading) in map(_plain, names)), None)


def meant(heading: str, known: dict[str, tuple[str, ...]]) -> str | None:
    """Return the heading that a misspelled one was meant to be; None when it is just another column."""
    names = {_plain(name): name for all_names in known.values() for name in all_names}
    close = difflib.get_close_matches(_plain(heading), names, 1, _ALIKE) if len(heading) < 60 else []
    return names[close[0]] if close else None


def is_sheet(name: str, kind: str) -> bool:
    """Tell whether a sheet of this name holds the sessions, or the course."""
    return _plain(name) in map(_plain, SHEETS[kind])


def _plain(text: str) -> str:
    return re.sub(r"[\s_]|[（(].*?[）)]", "", text).casefold()
