"""The process that encrypts and decrypts: a request with its data in, a word and the result out."""

import json
import sys

ARGUMENT = "--seal"
"""The hidden first argument by which the program starts as this process."""
_MEMORY = 6_000_000_000
"""Bytes that it may take: four times the work that the program asks for itself."""


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

    try:
        if act == "seal":
            return b"done", pyrage.passphrase.encrypt(data, passphrase)
        return b"done", pyrage.passphrase.decrypt(data, passphrase)
    except pyrage.DecryptError as error:
        return (b"wrong" if str(error) == "Decryption failed" else b"damaged"), b""


def _limit_self() -> None:
    if sys.platform != "win32":
        import contextlib  # noqa: PLC0415
        import resource  # noqa: PLC0415

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
