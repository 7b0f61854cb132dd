"""Watched folders: partial files wait, whole ones are taken once, and what was left broken is answered in the end."""

from pathlib import Path

from checkin.exchange import receipt
from checkin.exchange.receipt import Answer
from checkin.headquarters import Outcome, Watch, WatchState
from checkin.headquarters.pieces import SETTLED
from tests.headquarters.conftest import EVENING, FIRST, Headquarters, Organizer


class Time:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _answers(found: list[Outcome]) -> list[Answer | None]:
    return [one.answer for one in found]


def test_a_file_that_is_being_written_waits_until_it_is_whole(
    hq: Headquarters, organizer: Organizer, tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    path = organizer.send(tmp_path / "from")
    folder, time = tmp_path / "in", Time()
    deep = folder / "shanghai" / "2020"
    deep.mkdir(parents=True)
    told: list[WatchState] = []
    watch = Watch(
        hq.intake, [folder], clock=lambda: EVENING, seconds=time, told=lambda state, _found: told.append(state)
    )
    data, signature = path.read_bytes(), path.with_name(f"{path.name}.sig").read_bytes()
    (deep / path.name).write_bytes(data[:1000])
    assert watch.round() == [] and watch.state.coming == 1
    time.now += SETTLED / 2
    (deep / path.name).write_bytes(data)
    assert watch.round() == [], "its signature is not there yet"
    time.now += SETTLED - 1
    (deep / f"{path.name}.sig").write_bytes(signature)
    assert _answers(watch.round()) == [Answer.ACCEPTED]
    assert watch.round() == [] and watch.round() == []
    assert (watch.state.taken, watch.state.coming, watch.state.apart) == (1, 0, 0)
    assert (deep / receipt.FOLDER / receipt.receipt_name(path.name)).is_file()
    assert told[-1].taken == 1


def test_what_stays_broken_is_answered(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    path, time = organizer.send(tmp_path / "in"), Time()
    whole = path.read_bytes()
    path.write_bytes(whole[:-100])
    watch = Watch(hq.intake, [tmp_path / "in"], clock=lambda: EVENING, seconds=time)
    assert watch.round() == []
    time.now += SETTLED + 1
    assert _answers(watch.round()) == [Answer.ALTERED] and watch.state.apart == 1
    assert watch.round() == []
    path.write_bytes(whole)
    assert _answers(watch.round()) == [Answer.ACCEPTED], "sent again under the same name"


def test_a_folder_that_is_away_is_named_and_comes_back(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    folder = tmp_path / "share"
    watch = Watch(hq.intake, [folder], clock=lambda: EVENING)
    assert watch.round() == [] and watch.state.away == (folder,)
    organizer.send(folder, FIRST)
    assert _answers(watch.round()) == [Answer.ACCEPTED] and not watch.state.away


def test_it_runs_on_a_thread_and_stops(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    organizer.send(tmp_path / "in")
    import threading

    came = threading.Event()
    watch = Watch(hq.intake, [tmp_path / "in"], told=lambda _state, found: came.set() if found else None)
    watch.start()
    assert came.wait(20)
    watch.stop()
    assert watch.state.taken == 1 and watch.state.problem == ""
