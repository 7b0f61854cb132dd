"""What stays on this machine when the store is on a server: who this device is, its secrets, how far it wrote."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from checkin.errors import EnvironmentFault
from checkin.store import tables as t
from checkin.store.columns import metadata
from checkin.store.engine import plain_errors, reader_engine, writer_engine
from checkin.words import say


class Local:
    """A small SQLite file, `machine.db`, in the folder that this machine keeps for a server.

    Several programs of this machine may use it at the same time: they are one device, and take turns on the server.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        path = folder / "machine.db"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = say("Store", "The folder {folder} cannot be used: {reason}. Choose another with --data.")
            raise EnvironmentFault(sentence.format(folder=folder, reason=error.strerror)) from error
        self._writer, self._reader = writer_engine(path), reader_engine(path)
        with plain_errors(str(path)):
            with self._writer.begin() as connection:
                metadata.create_all(connection, tables=[t.info, t.secret])
            path.chmod(0o600)

    @contextmanager
    def writing(self) -> Iterator[Callable[[], Connection]]:
        """Give what begins a transaction when it is first asked for; it is kept when the block ends, if it was."""
        with self._when_asked(self._writer) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Callable[[], Connection]]:
        """Give what begins to read when it is first asked to."""
        with self._when_asked(self._reader) as connection:
            yield connection

    def close(self) -> None:
        """Close the file."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def _when_asked(self, engine: Engine) -> Iterator[Callable[[], Connection]]:
        held: list[Connection] = []
        with ExitStack() as stack:

            def connection() -> Connection:
                if not held:
                    held.append(stack.enter_context(engine.begin()))
                return held[0]

            yield connection
