"""The process that encrypts and decrypts: a request with its data in, a word and the result out."""

import json
import sys
import time

ARGUMENT = "--seal"
"""The hidden first argument by which the program starts as this process."""
_MEMORY = 6_000_000_000
"""Bytes that it may take: four times the work that the program asks for itself."""

_TRIES, _PAUSE = 20, 0.3
"""The library measures the computer each time, and refuses a file that would take it too long: it may only be busy."""
_AGAIN, _LEAST_WORK = 4, 18


def serve() -> None:
    """Read the request from standard input and answer on standard output."""
    _limit_self()
    with open(0, "rb", closefd=False) as source:  # sys.stdin is None in a program without a console
        request, data = json.loads(source.readline()), source.read()
    said, answer = _do(str(request["act"]), str(request["passphrase"]), data)
    with open(1, "wb", closefd=False) as out:
        out.write(said + b"\n" + answer)


def _do(act: str, passphrase: str, data: bytes) -> tuple[bytes, bytes]:
    import pyrage  # noqa: PLC0415  # only in the process that encrypts

    if act == "seal":
        return b"done", _seal(passphrase, data)
    for _ in range(_TRIES):
        try:
            return b"done", pyrage.passphrase.decrypt(data, passphrase)
        except pyrage.DecryptError as error:
            said = str(error)
        if not said.startswith("Excessive work"):
            return (b"wrong" if said == "Decryption failed" else b"damaged"), b""
        time.sleep(_PAUSE)
    return b"busy", b""


def _seal(passphrase: str, data: bytes) -> bytes:
    """Encrypt; again where the library took a busy computer for a slow one, and asks for little work therefore."""
    import pyrage  # noqa: PLC0415

    best, most = b"", -1
    for _ in range(_AGAIN):
        sealed = pyrage.passphrase.encrypt(data, passphrase)
        work = int(sealed.split(b"\n", 2)[1].rsplit(b" ", 1)[1])
        if work > most:
            best, most = sealed, work
        if most >= _LEAST_WORK:
            break
    return best


def _limit_self() -> None:
    if sys.platform != "win32":
        import contextlib  # noqa: PLC0415
        import resource  # noqa: PLC0415

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
