"""The ids of objects."""

import syft


class IdProvider:
    """Gives ids that nothing else in the session has."""

    def __init__(self, given_ids=None):
        self.given_ids = list(given_ids) if given_ids else []

    def pop(self, *args):
        """The next id."""
        if self.given_ids:
            return self.given_ids.pop(-1)
        return syft._next_id()

    def set_next_ids(self, given_ids, check_ids=True):
        """Says which ids come next, the first one first."""
        self.given_ids = list(reversed(given_ids)) + self.given_ids
