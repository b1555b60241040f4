"""Whether a temporary file belongs to a build that runs now: it is locked as long as it runs.

On Windows there is nothing to do: a file that a process has open cannot be removed there.
"""


def taken(handle: int) -> bool:
    """Lock the file; return whether it is ours, or at least nobody else's."""
    try:
        _lock(handle)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True


def is_free(handle: int) -> bool:
    """Return whether no running build has the file; False too where nobody can know."""
    try:
        _lock(handle)
    except OSError:
        return False
    return True


def _lock(handle: int) -> None:
    """Lock the file until it is closed; raises BlockingIOError where another process has."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
