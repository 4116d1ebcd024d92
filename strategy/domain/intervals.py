"""How sure a share is that was counted."""

from math import sqrt
from typing import Final

Z_95: Final = 1.959964


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson, 1927); all of 0 to 1 when nothing was counted."""
    if not total:
        return 0.0, 1.0
    share, z2 = hits / total, Z_95**2
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z_95 / (1 + z2 / total) * sqrt(share * (1 - share) / total + z2 / (4 * total**2))
    return max(0.0, middle - half), min(1.0, middle + half)
