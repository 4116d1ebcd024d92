"""The one error of this package."""


class ServeProblem(Exception):
    """Raised when the server cannot run; the message says why and what to do about it."""
