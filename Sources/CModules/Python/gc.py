"""The collection of what refers to itself."""

import _gc

callbacks = []
garbage = []
DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

_threshold = (700, 10, 10)
_debug = 0


def collect(generation=2):
    """Collect cycles; how many objects were found."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _gc.collect()


def enable():
    """Collect cycles when memory grows."""
    global _enabled
    

def disable():
    """Collect cycles only when asked to."""
    _gc.enable(False)


def isenabled():
    """Whether cycles are collected when memory grows."""
    return _gc.is_enabled()


def get_threshold():
    """How many objects are made between two collections."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10):
    """Set how many objects are made between two collections."""
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_count():
    """How many objects were made since the last collection."""
    return (_gc.count(), 0, 0)


def get_debug():
    """The flags of `set_debug`."""
    return _debug


def set_debug(flags):
    """Keep flags for `get_debug`."""
    global _debug
    _debug = flags


def is_tracked(obj):
    """Whether an object can be part of a cycle."""
    return not isinstance(obj, (int, float, complex, str, bytes, type(None), bool, range))


def is_finalized(obj):
    """Whether the __del__ of an object ran already."""
    return _gc.is_finalized(obj)


def get_objects(generation=None):
    """All objects are not listed."""
    return []


def get_referrers(*objs):
    """What refers to an object is not known."""
    return []


def get_referents(*objs):
    """What objects refer to directly."""
    found = []
    for obj in objs:
        if isinstance(obj, dict):
            found.extend(obj.keys())
            found.extend(obj.values())
        elif isinstance(obj, (list, tuple, set, frozenset)):
            found.extend(obj)
        elif hasattr(obj, "__dict__") and not isinstance(obj, type):
            found.extend(vars(obj).values())
    return found


def freeze():
    """Nothing is kept apart."""


def unfreeze():
    """Nothing is kept apart."""


def get_freeze_count():
    """Nothing is kept apart."""
    return 0


def get_stats():
    """Nothing is counted."""
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]
