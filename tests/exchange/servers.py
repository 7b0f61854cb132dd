"""Real servers on this machine, each in a thread of its own: SFTP, WebDAV, and a web address that takes day files."""

import asyncio
import datetime
import hashlib
import http.server
import ipaddress
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncssh
from cheroot import wsgi
from cheroot.ssl.builtin import BuiltinSSLAdapter
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from wsgidav.wsgidav_app import WsgiDAVApp

USER, PASSWORD = "office", "pass/word@1:2"


class _Signs(asyncssh.SSHServer):
    def __init__(self, connections: set[asyncssh.SSHServerConnection]) -> None:
        self._connections = connections

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self._connections.add(conn)

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == (USER, PASSWORD)


class Sftp:
    """An SFTP server over a folder; `key` is its host key and may be changed between starts."""

    def __init__(self, root: Path) -> None:
        self.root, self.port = root, 0
        self.key = asyncssh.generate_private_key("ssh-ed25519")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="sftp-server", daemon=True)
        self._thread.start()
        self._server: asyncssh.SSHAcceptor | None = None
        self._connections: set[asyncssh.SSHServerConnection] = set()

    @property
    def address(self) -> str:
        return f"sftp://{USER}@127.0.0.1:{self.port}/inbox"

    @property
    def fingerprint(self) -> str:
        return self.key.get_fingerprint()

    def start(self) -> None:
        async def begin() -> asyncssh.SSHAcceptor:
            return await asyncssh.listen(
                "127.0.0.1",
                self.port,
                server_factory=lambda: _Signs(self._connections),
                server_host_keys=[self.key],
                sftp_factory=lambda chan: asyncssh.SFTPServer(chan, chroot=str(self.root)),
                allow_scp=False,
            )

        self._server = asyncio.run_coroutine_threadsafe(begin(), self._loop).result(10)
        self.port = self._server.get_port()

    def stop(self) -> None:
        async def end(server: asyncssh.SSHAcceptor) -> None:
            server.close()
            await server.wait_closed()
            for connection in self._connections:
                connection.abort()
            await asyncio.gather(*(one.wait_closed() for one in self._connections))
            self._connections.clear()
            await asyncio.sleep(0.05)  # the sockets close in the next turn of the loop

        if self._server is not None:
            asyncio.run_coroutine_threadsafe(end(self._server), self._loop).result(10)
            self._server = None

    def close(self) -> None:
        self.stop()

        async def rest() -> None:
            others = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(rest(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@contextmanager
def sftp_server(root: Path) -> Iterator[Sftp]:
    server = Sftp(root)
    server.start()
    try:
        yield server
    finally:
        server.close()


@contextmanager
def webdav_server(root: Path, certificate: tuple[Path, Path] | None = None) -> Iterator[int]:
    """Serve a folder over WebDAV, with TLS when a certificate is given; gives the port."""
    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": str(root)},
            "http_authenticator": {"domain_controller": None, "accept_basic": True, "accept_digest": False},
            "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
            "logging": {"enable": False},
            "verbose": 0,
        }
    )
    server = wsgi.Server(("127.0.0.1", 0), app, numthreads=2)
    if certificate is not None:
        server.ssl_adapter = BuiltinSSLAdapter(*map(str, certificate))
    server.prepare()
    thread = threading.Thread(target=server.serve, name="webdav-server", daemon=True)
    thread.start()
    try:
        yield server.bind_addr[1]
    finally:
        server.stop()
        thread.join()


def certificate_in(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this machine that signs itself; returns its file and its key's."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    files = folder / "server.crt", folder / "server.key"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    files[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, plain)
    )
    return files


class Inbox(http.server.ThreadingHTTPServer):
    """A web address that takes day files: `PUT /day-files/SHA256`; `fail` is the status of the next answers."""

    def __init__(self, certificate: tuple[Path, Path]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.files: dict[str, bytes] = {}
        self.heads: dict[str, dict[str, str]] = {}
        self.receipts: dict[str, tuple[bytes, bytes]] = {}
        self.fail: list[int] = []
        self.token = "t0ken"
        self.puts = 0

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not trust us hangs up."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Inbox

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, status: int, data: bytes = b"") -> None:
        self.send_response(status)
        if status == 307:
            self.send_header("Location", "https://example.org/elsewhere")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _refused(self) -> bool:
        if self.headers["Authorization"] != f"Bearer {self.server.token}":
            self._answer(401)
            return True
        if self.server.fail:
            self._answer(self.server.fail.pop(0))
            return True
        return False

    def do_PUT(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if self._refused():
            return
        digest = self.path.removeprefix("/api/day-files/")
        if hashlib.sha256(data).hexdigest() != digest:
            self._answer(422)
            return
        self.server.puts += 1
        self.server.files[digest], self.server.heads[digest] = data, dict(self.headers)
        self._answer(201)

    def do_GET(self) -> None:
        if self._refused():
            return
        digest, _, what = self.path.removeprefix("/api/day-files/").partition("/")
        answers = self.server.receipts.get(digest)
        found = {"": self.server.files.get(digest)}
        if answers is not None:
            found |= {"receipt": answers[0], "receipt.sig": answers[1]}
        data = found.get(what)
        self._answer(404) if data is None else self._answer(200, data)


@contextmanager
def web_server(certificate: tuple[Path, Path]) -> Iterator[Inbox]:
    with Inbox(certificate) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="web-server", daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
