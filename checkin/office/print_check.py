"""The check after printing: reads every symbol of a batch's files back."""

from collections.abc import Callable
from dataclasses import replace

from checkin.badges.face import BadgeFace
from checkin.badges.layouts import layout
from checkin.badges.readback import Readback, read_back
from checkin.office.badges import Badges
from checkin.office.batches import design_of
from checkin.office.print_plans import Plan
from checkin.words import Sentence


def check_files(
    badges: Badges, plan: Plan, *, dpi: int = 150, progress: Callable[[int, int], bool] | None = None
) -> Readback:
    """Render the files of a batch at so many dots per inch and read every symbol on them.

    Raises EnvironmentFault when a file cannot be read, InputError when the template was changed since. Ends early when
    `progress` says so.
    """
    sheet, whole = layout(plan.sheet, badges.part("sheets")), design_of(badges, plan)
    printed = badges.printed_in(plan.course, plan.batch)
    chunks = plan.chunks(sheet.per_page)
    wanted = read = done = 0
    faults: list[Sentence] = []
    ended = False

    def told(page: int, pages: int) -> bool:
        nonlocal ended
        ended = progress is not None and not progress(done + page * len(chunk) // max(1, pages), len(plan.badges))
        return not ended

    for number, chunk in enumerate(chunks):
        faces: list[BadgeFace] = badges.faces_of(plan.course, [b for b in chunk if b in printed], worn=False)
        setup = plan.setup if number == 0 else replace(plan.setup, skip=0)
        file = plan.file(number, len(chunks))
        result = read_back(file, faces, sheet, whole, setup, dpi=dpi, progress=told)
        wanted, read, faults = wanted + result.wanted, read + result.read, [*faults, *result.faults]
        done += len(chunk)
        if ended:
            break
    return Readback(wanted, read, tuple(faults))
