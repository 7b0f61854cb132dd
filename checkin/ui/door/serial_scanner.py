"""A hand-held scanner on a serial line (a real one, or USB and Bluetooth that look like one)."""

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from checkin.capture.typed import Lines

_SILENCE = 80
"""Milliseconds without a byte after which a scan without a line end is complete."""
_AGAIN = 3000
"""Milliseconds before a line that was lost is opened again."""


def serial_ports() -> list[tuple[str, str]]:
    """Return the serial lines of this machine: the system's name of each, and words for people."""
    ports = []
    for port in QSerialPortInfo.availablePorts():
        words = port.description() or port.manufacturer()
        ports.append((port.systemLocation(), f"{words} ({port.portName()})" if words else port.portName()))
    return ports


class SerialScanner(QObject):
    """Reads scans from one line, and opens it again when it comes back.

    Signals:
        scanned(text)            a scan came in
        state_changed(ok, text)  the line was opened (True) or lost (False), in a sentence
    """

    scanned = Signal(object)
    state_changed = Signal(bool, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port: QSerialPort | None = None
        self._name = ""
        self._lines = Lines()
        self._silence, self._again = QTimer(self), QTimer(self)
        for timer, interval in ((self._silence, _SILENCE), (self._again, _AGAIN)):
            timer.setSingleShot(True)
            timer.setInterval(interval)
        self._silence.timeout.connect(self._on_silence)
        self._again.timeout.connect(self._open)

    def start(self, name: str) -> None:
        """Read from this line from now on; "" for none."""
        self.stop()
        self._name = name
        if name:
            self._open()

    def stop(self) -> None:
        """Read no more."""
        self._name = ""
        self._silence.stop()
        self._again.stop()
        self._close()

    def _open(self) -> None:
        self._close()
        port = QSerialPort(self._name, self)
        port.setBaudRate(9600)
        if not port.open(QIODeviceBase.OpenModeFlag.ReadOnly):
            words = port.errorString().rstrip(".。")
            port.deleteLater()
            said = self.tr("The scanner on {line} does not answer: {why}.")
            self.state_changed.emit(False, said.format(line=self._name, why=words))
            self._again.start()
            return
        port.readyRead.connect(self._on_ready)
        port.errorOccurred.connect(self._on_error)
        self._port = port
        self.state_changed.emit(True, self.tr("The scanner on {line} is ready.").format(line=self._name))

    def _close(self) -> None:
        port, self._port = self._port, None
        if port is not None:
            port.readyRead.disconnect(self._on_ready)
            port.errorOccurred.disconnect(self._on_error)
            port.close()
            port.deleteLater()

    def _on_ready(self) -> None:
        if self._port is None:
            return
        self._silence.start()
        for text in self._lines.take(bytes(self._port.readAll().data())):
            self.scanned.emit(text)

    def _on_silence(self) -> None:
        text = self._lines.rest()
        if text:
            self.scanned.emit(text)

    def _on_error(self, error: QSerialPort.SerialPortError) -> None:
        if error == QSerialPort.SerialPortError.NoError or not self._name:
            return
        self._close()
        said = self.tr("The scanner on {line} was unplugged. It is opened again by itself.")
        self.state_changed.emit(False, said.format(line=self._name))
        self._again.start()
