"""Whatever is done: undone it is as it was, done again it is as it became, and it can always be saved."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.builtin import template
from checkin.badges.template import Template
from checkin.badges.template_json import faults_of
from checkin.errors import InputError
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.element_acts import (
    ALIGNMENTS,
    added,
    aligned,
    changed,
    distributed,
    elements,
    removed,
    reordered,
    shifted,
    with_back,
    with_picture,
    without_back,
)
from checkin.ui.badges.element_boxes import HANDLES, handles_of, least_side, resized
from checkin.ui.badges.element_new import ADDED, new_element
from tests.badges.people import face

Act = Callable[[Template, int, frozenset[str]], Template]
DESIGNS = ("ceremony-90x60", "photo-a7", "staff-fold-a6")
MM = st.floats(-300, 300).map(lambda value: round(value, 2))


def adds(what: str) -> Act:
    return lambda t, side, _ids: added(t, side, [new_element(what, t.card, file="a.png")])[0]


def draws(handle: str, dx: float, dy: float, keep: bool) -> Act:
    def act(t: Template, side: int, ids: frozenset[str]) -> Template:
        def change(e):
            return resized(e, handle if handle in handles_of(e) else handles_of(e)[0], dx, dy, keep=keep)

        return changed(t, side, ids, change)

    return act


def takes_out(t: Template, side: int, ids: frozenset[str]) -> Template:
    left = removed(t, side, ids)
    return left if left.sides[side].elements else t


ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda dx, dy: lambda t, side, ids: shifted(t, side, ids, dx, dy), MM, MM),
    st.builds(draws, st.sampled_from(HANDLES), MM, MM, st.booleans()),
    st.builds(adds, st.sampled_from(ADDED)),
    st.builds(lambda how: lambda t, side, ids: aligned(t, side, ids, how), st.sampled_from(ALIGNMENTS)),
    st.builds(lambda across: lambda t, side, ids: distributed(t, side, ids, across=across), st.booleans()),
    st.builds(lambda steps: lambda t, side, ids: reordered(t, side, ids, steps), st.integers(-30, 30)),
    st.just(takes_out),
    st.just(lambda t, side, ids: with_back(without_back(t))),
    st.just(lambda t, side, ids: without_back(t)),
    st.builds(lambda data: lambda t, side, ids: with_picture(t, "a.png", data), st.binary(max_size=3)),
)
STEPS = st.lists(
    st.tuples(ACTS, st.sets(st.integers(0, 20), max_size=4), st.booleans(), st.sampled_from(["", "", "move"])),
    max_size=12,
)


@settings(max_examples=40, deadline=None, report_multiple_bugs=False)
@given(design=st.sampled_from(DESIGNS), steps=STEPS)
def test_all_undone_is_the_same_template(design: str, steps: list) -> None:
    first = template(design)
    document = Document(first, face())
    for act, places, turned, merge in steps:
        document.show_side(int(turned))
        names = [e.id for e in elements(document.template, document.side)]
        document.select(names[place % len(names)] for place in places)
        document.change("act", act, merge=merge)
        assert faults_of(document.template) == ()
        for _, element in document.template.elements():
            assert element.type != "qr" or element.w == element.h
    last = document.template
    while document.stack.canUndo():
        document.stack.undo()
    assert document.template == first and dict(document.template.pictures) == dict(first.pictures)
    while document.stack.canRedo():
        document.stack.redo()
    assert document.template == last and dict(document.template.pictures) == dict(last.pictures)


@given(handle=st.sampled_from(HANDLES), dx=MM, dy=MM, turn=st.sampled_from([0.0, 30.0, 90.0, -45.0, 180.0]))
def test_what_is_opposite_of_a_handle_stays(handle: str, dx: float, dy: float, turn: float) -> None:
    from dataclasses import replace

    from checkin.ui.badges.element_boxes import handle_place

    opposite = {"nw": "se", "n": "s", "ne": "sw", "e": "w", "se": "nw", "s": "n", "sw": "ne", "w": "e"}[handle]
    element = replace(new_element("rect", template("plain-a7").card), rotate=turn)
    before, after = handle_place(element, opposite), handle_place(resized(element, handle, dx, dy), opposite)
    assert (before - after).manhattanLength() < 0.04


@given(dx=MM, dy=MM, handle=st.sampled_from(["nw", "ne", "se", "sw"]), dots=st.sampled_from([0, 203, 300, 600]))
def test_a_symbol_is_never_too_small(dx: float, dy: float, handle: str, dots: int) -> None:
    from checkin.badges.artist import Artist
    from checkin.badges.faults import least_module

    small = resized(new_element("qr", template("plain-a7").card), handle, dx, dy, dots=dots)
    assert small.w == small.h >= least_side(dots)
    assert Artist(template("plain-a7"), None, dots).module(small) >= least_module() - 1e-6


def test_what_cannot_be_saved_is_refused_and_nothing_changes() -> None:
    document = Document(template("plain-a7"), face())
    document.select(["name"])
    from dataclasses import replace

    with pytest.raises(InputError, match="no field"):
        document.change("act", lambda t, side, ids: changed(t, side, ids, lambda e: replace(e, text="{nobody}")))
    assert document.template == template("plain-a7") and document.stack.count() == 0
