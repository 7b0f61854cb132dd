"""Makes the sounds of the verdicts beside this file: `python make_sounds.py`. Standard library only."""

import math
import struct
import wave
from pathlib import Path

RATE = 22050
Samples = list[float]


def tone(hertz: float, seconds: float, loud: float = 0.5, *, to: float | None = None, rough: float = 0.0) -> Samples:
    """Return a tone that fades out; `to` slides to another pitch, `rough` adds odd harmonics (0 to 1)."""
    total = int(RATE * seconds)
    phase, samples = 0.0, []
    for i in range(total):
        share = i / total
        phase += 2 * math.pi * (hertz + ((to or hertz) - hertz) * share) / RATE
        sound = math.sin(phase) + 0.25 * math.sin(2 * phase) * (1 - share)
        sound += rough * sum(math.sin(n * phase) / n for n in (3, 5, 7, 9))
        rise, fall = min(1.0, i / (RATE * 0.006)), min(1.0, (total - i) / (RATE * 0.03))
        decay = 1.0 if rough or to else math.exp(-3.0 * share)
        samples.append(loud * sound * rise * fall * decay / (1.25 + 0.8 * rough))
    return samples


def rest(seconds: float) -> Samples:
    """Return silence."""
    return [0.0] * int(RATE * seconds)


def chime(loud: float = 0.55) -> Samples:
    """Return the rising two-note chime of a welcome."""
    return tone(784, 0.11, loud) + tone(1175, 0.26, loud)


def buzz(times: int) -> Samples:
    """Return the low buzz of a refusal, so many times."""
    once = tone(130, 0.17, 0.6, rough=0.9)
    return [sample for n in range(times) for sample in (rest(0.07) if n else []) + once]


SOUNDS = {
    "admitted": chime(),
    "late": chime() + rest(0.03) + tone(294, 0.32, 0.6),
    "out": tone(880, 0.30, 0.45, to=440),
    "in": tone(440, 0.30, 0.45, to=880),
    "provisional": chime(0.3) + rest(0.05) + chime(0.3),
    "already": tone(330, 0.07, 0.75) + rest(0.09) + tone(330, 0.07, 0.75),
    "wrong": tone(659, 0.13) + tone(523, 0.13) + tone(392, 0.24),
    "excused": chime() + rest(0.03) + tone(587, 0.16) + tone(784, 0.22),
    "no_session": tone(220, 0.40, 0.4),
    "not_open": tone(220, 0.18, 0.4) + rest(0.08) + tone(277, 0.28, 0.4),
    "closed": tone(277, 0.18, 0.4) + rest(0.08) + tone(220, 0.28, 0.4),
    "replaced": buzz(1) + rest(0.05) + tone(392, 0.20, 0.5),
    "revoked": buzz(2),
    "withdrawn": buzz(3),
    "other_course": tone(392, 0.14, 0.5) + rest(0.05) + buzz(1),
    "forged": tone(98, 0.85, 0.65, rough=1.0),
    "failed": [s for n in range(3) for s in (rest(0.06) if n else []) + tone(740, 0.1, 0.5, to=494, rough=0.4)],
    "tick": tone(1900, 0.018, 0.6),
}


def write(name: str, samples: Samples) -> None:
    """Write one WAV file: 16-bit, mono, 22,050 Hz."""
    data = b"".join(struct.pack("<h", round(32767 * max(-1.0, min(1.0, s)))) for s in samples)
    with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data)


if __name__ == "__main__":
    for name, samples in SOUNDS.items():
        write(name, samples)
