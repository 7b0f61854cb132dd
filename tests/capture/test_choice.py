"""Several badges in view: one is shown, the others are not scanned behind staff's back."""

from checkin.capture.choice import DWELL, Choice
from checkin.capture.repeat import RepeatFilter
from checkin.capture.symbols import Reading

SIZE = (1280, 720)


def at(text: str, x: float, y: float = 360, side: float = 120) -> Reading:
    """Return a reading of a symbol with its middle here."""
    box = [(x - side / 2, y - side / 2), (x + side / 2, y - side / 2), (x + side / 2, y + side / 2)]
    corners = [*box, (x - side / 2, y + side / 2)]
    return Reading(text, tuple((round(px), round(py)) for px, py in corners))


def play(choice: Choice, *scenes: tuple[float, list[Reading]], start: float = 0.0) -> list[tuple[float, str]]:
    """Show each scene for its seconds, 20 frames a second; returns when which text was accepted."""
    accepted, seconds = [], start
    for lasts, readings in scenes:
        for _ in range(round(lasts * 20)):
            text = choice.accept(readings, SIZE, seconds)
            if text is not None:
                accepted.append((round(seconds - start, 2), text))
            seconds += 0.05
    return accepted


def test_a_badge_alone_is_accepted_at_once_and_only_once() -> None:
    assert play(Choice(RepeatFilter()), (10, [at("a", 640)])) == [(0, "a")]


def test_shown_again_after_the_pause_is_a_new_showing() -> None:
    held, gone = (1.0, [at("a", 640)]), (2.0, [])
    assert play(Choice(RepeatFilter(1.5)), held, gone, held) == [(0, "a"), (3.0, "a")]
    assert play(Choice(RepeatFilter(5.0)), held, gone, held) == [(0, "a")]


def test_the_one_nearest_the_middle_wins_and_the_other_is_left_out() -> None:
    both = [at("edge", 1150), at("middle", 660)]
    assert play(Choice(RepeatFilter()), (3, both)) == [(DWELL, "middle")]


def test_the_one_that_moves_wins_over_one_that_hangs_still_in_the_middle() -> None:
    choice, accepted = Choice(RepeatFilter()), []
    for n in range(30):
        text = choice.accept([at("hangs", 640), at("moves", 200 + 12 * n)], SIZE, n / 20)
        accepted += [text] if text else []
    assert accepted[-1] == "moves" and accepted.count("moves") == 1


def test_two_lanyards_that_cross_are_not_both_scanned() -> None:
    choice, accepted = Choice(RepeatFilter()), []
    for n in range(20):  # one second: each passes the other
        x = 200 + 45 * n
        readings = [at("left", x), at("right", 1280 - x)] if abs(x - 640) > 80 else [at("left", x)]
        text = choice.accept(readings, SIZE, n / 20)
        accepted += [text] if text else []
    assert len(set(accepted)) <= 1


def test_each_shown_for_a_moment_is_scanned() -> None:
    a, b = at("a", 600), at("b", 900)
    assert play(Choice(RepeatFilter()), (1, [a, b]), (1, [b])) == [(DWELL, "a"), (1 + DWELL, "b")]


def test_the_next_of_a_queue_does_not_wait() -> None:
    assert play(Choice(RepeatFilter()), (1, [at("a", 640)]), (0.5, []), (1, [at("b", 640)])) == [(0, "a"), (1.5, "b")]


def test_one_filter_for_all_cameras_of_a_door() -> None:
    repeat = RepeatFilter()
    first, second = Choice(repeat), Choice(repeat)
    assert play(first, (1, [at("a", 640)])) == [(0, "a")]
    assert play(second, (1, [at("a", 640)]), start=1.0) == []


def test_a_badge_of_long_ago_is_not_shown_by_passing_once() -> None:
    choice = Choice(RepeatFilter())
    passing, held = at("a", 640), at("b", 700)
    first = play(choice, (0.05, [passing]))
    again = play(choice, (0.2, [held]), (0.05, [passing, held]), (1, [held]), start=600.0)
    assert [text for _, text in first] == ["a"] and [text for _, text in again] == ["b"]
