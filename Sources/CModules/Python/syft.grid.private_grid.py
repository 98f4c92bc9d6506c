"""A few workers that are searched together."""


class PrivateGridNetwork:
    """Workers that know of each other."""

    def __init__(self, *workers, **kwargs):
        self.workers = list(workers)

    def search(self, *query):
        """Pointers to what carries all these tags, by worker."""
        results = {}
        for worker in self.workers:
            found = worker.hook.local_worker.request_search(list(query), location=worker)
            if found:
                results[worker.id] = found
        return results
