"""The source of random numbers."""

from contextlib import contextmanager
from torch import (
    default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state)


@contextmanager
def fork_rng(devices=None, enabled=True, _caller="fork_rng", _devices_kw="devices"):
    """What is drawn inside leaves the random numbers after it as they were."""
    if not enabled:
        yield
        return
    state = get_rng_state()
    try:
        yield
    finally:
        set_rng_state(state)
