"""To headquarters' own web address: `PUT /day-files/SHA256`, as often as one likes.

The body is the day file; its name, signature and the sender's key are headers. `GET` of the same address gives the file
back, `GET …/receipt` and `…/receipt.sig` headquarters' answer, 404 while there is none.
"""

import hashlib
from collections.abc import Iterator
from urllib.parse import quote

import httpx

from checkin.exchange import receipt
from checkin.exchange.carriers.carrier import PATIENCE, PIECE, CarryFault, Given, Parcel
from checkin.exchange.carriers.remote import of_status, said
from checkin.exchange.carriers.servers import certificates, web_root
from checkin.exchange.target import Address
from checkin.words import Sentence, say

NAME, SIGNATURE, KEY = "Checkin-Name", "Checkin-Signature", "Checkin-Key"
"""Headers: the file's name (percent-encoded), the signature and the public key (hex)."""


class WebCarrier:
    """An address that takes day files over HTTPS; signs in with name and password, or with a token alone."""

    def __init__(self, address: Address, options: dict[str, str], given: Given) -> None:
        self._given, self._host = given, address.host
        self._root = web_root(address).rstrip("/") + "/day-files"
        auth = (address.user, given.password) if address.user else None
        headers = {"Authorization": f"Bearer {given.password}"} if given.password and not address.user else {}
        with said(self._host, _meaning):
            self._client = httpx.Client(
                auth=auth,
                headers=headers,
                verify=certificates(options),
                timeout=PATIENCE,
                follow_redirects=False,  # a name and password go where a person sent them, and nowhere else
                trust_env=False,
            )

    def stands(self, parcel: Parcel) -> bool:
        found = self._get(f"/{parcel.sha256}", parcel.size)
        return found is not None and hashlib.sha256(found).hexdigest() == parcel.sha256

    def deliver(self, parcel: Parcel) -> None:
        data, pem = parcel.data(parcel.name), parcel.data(f"{parcel.device}.pem")
        headers = {
            "Content-Type": "application/zip",
            "Content-Length": str(len(data)),
            NAME: quote(parcel.name),
            SIGNATURE: parcel.data(f"{parcel.name}.sig").hex(),
            KEY: quote(pem.decode()),
        }
        with said(self._host, _meaning):
            answer = self._client.put(f"{self._root}/{parcel.sha256}", content=self._pieces(data), headers=headers)
        self._check(answer.status_code)

    def receipt(self, parcel: Parcel) -> tuple[bytes, bytes] | None:
        data = self._get(f"/{parcel.sha256}/receipt", receipt.LARGEST)
        signature = self._get(f"/{parcel.sha256}/receipt.sig", 64) if data is not None else None
        return (data, signature) if data is not None and signature is not None else None

    def try_out(self) -> None:
        self._get("/" + "0" * 64, 0)

    def close(self) -> None:
        self._client.close()

    def _pieces(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), PIECE):
            self._given.go_on()
            yield data[start : start + PIECE]

    def _get(self, path: str, most: int) -> bytes | None:
        """Return what is there, of at most so many bytes; None where there is nothing."""
        found = bytearray()
        with said(self._host, _meaning), self._client.stream("GET", self._root + path) as answer:
            if answer.status_code == 404:
                return None
            self._check(answer.status_code)
            for piece in answer.iter_bytes(PIECE):
                self._given.go_on()
                found += piece
                if len(found) > most:
                    return None
        return bytes(found)

    def _check(self, status: int) -> None:
        if 200 <= status < 300:
            return
        if 300 <= status < 400:
            moved = say("Carrier", "{host} points to another address. Put that one in, if it is right.")
            raise CarryFault(moved.format(host=self._host))
        other = say("Carrier", "{host} does not take it (answer {status}).")
        raise CarryFault((of_status(status) or other).format(host=self._host, status=status))


def _meaning(_error: BaseException) -> Sentence | None:
    return None
