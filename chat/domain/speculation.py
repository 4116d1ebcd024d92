"""When it pays to begin an answer before the verdict is in: counted over the last outcomes, never assumed.

A kept answer spares a student the model's time to its first word, a dropped one costs a call that nobody
reads. While more of them are dropped than is worth it, none is begun for a while; then it is tried again with
an empty tally, because what students write changes.

    begun early ──too many dropped──▶ paused ──pause_s──▶ begun early, nothing counted yet
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """What is paid for speed.

    `most_dropped` is the share of dropped answers, 0 to 1, that is still worth it; 0 begins none at all. It
    is taken of the last `window` outcomes, once there are `trial`. `pause_s` is how long none is begun then.
    """

    most_dropped: float = 0.5
    window: int = 50
    trial: int = 10
    pause_s: float = 600.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the newest early answers (True: kept), and until when none is begun, in seconds."""

    kept: tuple[bool, ...] = ()
    paused_until: float | None = None

    @property
    def dropped(self) -> float:
        """Return the share of dropped answers; 0 while nothing is known."""
        return self.kept.count(False) / len(self.kept) if self.kept else 0.0


def pays(tally: Tally, now: float, terms: Terms) -> bool:
    """Return whether an answer is begun early; `now` is in seconds of the clock of `paused_until`."""
    if terms.most_dropped <= 0:
        return False
    return tally.paused_until is None or now >= tally.paused_until


def noted(tally: Tally, *, kept: bool, now: float, terms: Terms) -> Tally:
    """Return the tally with one more outcome; what was begun before a pause and ends in it is not counted."""
    if not pays(tally, now, terms):
        return tally
    after = Tally((*tally.kept, kept)[-terms.window :])
    if len(after.kept) >= terms.trial and after.dropped > terms.most_dropped:
        return Tally(paused_until=now + terms.pause_s)
    return after
