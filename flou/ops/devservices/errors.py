"""The one error of this package."""


class ServiceProblem(Exception):
    """Raised when a service cannot be had; the message says why and what to do about it."""
