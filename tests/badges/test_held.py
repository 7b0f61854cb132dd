"""Badges held up before a camera: distance from pixels, and what that means for a door."""

import math

import pytest

from checkin.badges.held import (
    FIELD_OF_VIEW,
    Judgement,
    Trial,
    focal_length,
    greatest_distance,
    held_distance,
    pixels_across,
)


@pytest.mark.parametrize(("width", "degrees", "focal"), [(1280, 60, 1109), (1280, 70, 914), (1920, 60, 1663)])
def test_focal_lengths_are_those_of_the_measurements(width: int, degrees: float, focal: int) -> None:
    assert round(focal_length(width, degrees)) == focal


@pytest.mark.parametrize("distance", [300, 500, 670])
def test_a_badge_that_is_held_up_tells_how_far_away_it_is(distance: int) -> None:
    focal = focal_length(1280, FIELD_OF_VIEW)
    pixels = focal * 30 / distance  # a symbol of 30 mm
    assert held_distance(pixels, 1.2, focal) == pytest.approx(distance)


def test_it_reads_down_to_two_pixels_a_module() -> None:
    focal = focal_length(1280)
    assert greatest_distance(1.2, focal) == pytest.approx(held_distance(25 * 2, 1.2, focal))


def corners(side: float, tilt: float = 0.0) -> list[tuple[float, float]]:
    wide = side * math.cos(math.radians(tilt))
    return [(10, 10), (10 + wide, 10), (10 + wide, 10 + side), (10, 10 + side)]


def test_a_tilted_badge_is_not_thought_farther_away() -> None:
    assert pixels_across(corners(80, 40)) == pytest.approx(80)


def test_a_badge_is_good_once_it_was_read_as_far_away_as_the_door_needs() -> None:
    focal = focal_length(1280)
    trial = Trial(1.2, focal, wanted=400)
    assert trial.judgement is Judgement.FARTHER and trial.last == 0
    trial.read(corners(focal * 30 / 250))
    assert trial.judgement is Judgement.FARTHER
    trial.read(corners(focal * 30 / 410))
    assert trial.judgement is Judgement.GOOD
    trial.read(corners(focal * 30 / 200))
    assert (round(trial.last), round(trial.farthest), trial.judgement) == (200, 410, Judgement.GOOD)


def test_a_symbol_that_is_too_small_says_which_module_would_do() -> None:
    trial = Trial(0.5, focal_length(1280), wanted=400)
    trial.read(corners(60))
    assert trial.judgement is Judgement.TOO_SMALL
    assert Trial(trial.needed_module, trial.focal, 400).judgement is Judgement.FARTHER
    assert trial.needed_module == pytest.approx(0.72, abs=0.01)
