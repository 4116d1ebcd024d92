"""The one error of this package, and what becomes one."""

from collections.abc import Iterator
from contextlib import contextmanager


class ServiceProblem(Exception):
    """Raised when a service cannot be had; the message says why and what to do about it."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what can be wrong with a folder into a `ServiceProblem` that says how to mend it."""
    another = "or choose another folder: FLOU_HOME=/some/folder."
    try:
        yield
    except PermissionError as error:
        raise ServiceProblem(
            f"{error.filename} belongs to another account. Run this as the user that made it, {another}"
        ) from None
    except (NotADirectoryError, FileExistsError) as error:
        raise ServiceProblem(f"{error.filename}: a file stands in the way. Move it, {another}") from None
