"""Makes one scan of a badge that is held in view."""


class RepeatFilter:
    """A text counts again only after it was out of view for `pause` seconds."""

    def __init__(self, pause: float = 3.0) -> None:
        self.pause = pause
        self._seen: dict[str, float] = {}

    def accept(self, text: str, seconds: float) -> bool:
        """Tell whether a text read at this time (seconds, never going back) is a new showing."""
        last = self._seen.get(text)
        self._seen[text] = seconds
        if len(self._seen) > 1000:
            self._seen = {t: s for t, s in self._seen.items() if seconds - s < self.pause}
        return last is None or seconds - last >= self.pause
