"""An order in which everything comes after what it depends on."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Things that depend on each other."""


class TopologicalSorter:
    """Sorts things by what they depend on."""

    def __init__(self, graph=None):
        self._before, self._after, self._ready, self._given = {}, {}, None, set()
        for node, before in (graph or {}).items():
            self.add(node, *before)

    def add(self, node, *predecessors):
        """A thing, and what comes before it."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._before.setdefault(node, 0)
        self._after.setdefault(node, [])
        self._before[node] += len(predecessors)
        for one in predecessors:
            self._before.setdefault(one, 0)
            self._after.setdefault(one, []).append(node)

    def prepare(self):
        """Ends the adding."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._before.items() if count == 0]
        self._left = len(self._before)
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        done, path, places = set(), [], {}
        for start in self._before:
            if start in done:
                continue
            stack = [(start, iter(self._after[start]))]
            path, places = [start], {start: 0}
            while stack:
                node, following = stack[-1]
                for after in following:
                    if after in places:
                        return path[places[after]:] + [after]
                    if after not in done:
                        places[after] = len(path)
                        path.append(after)
                        stack.append((after, iter(self._after[after])))
                        break
                else:
                    stack.pop()
                    path.pop()
                    del places[node]
                    done.add(node)
        return None

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        """What nothing is left to come before."""
        self._check()
        result = tuple(self._ready)
        self._ready = []
        self._given.update(result)
        return result

    def is_active(self):
        """Whether something is left."""
        self._check()
        return bool(self._ready) or bool(self._given)

    __bool__ = is_active

    def done(self, *nodes):
        """Some things are dealt with."""
        self._check()
        for node in nodes:
            if node not in self._before:
                raise ValueError(f"node {node!r} was not added using add()")
            if node not in self._given:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            self._given.discard(node)
            for after in self._after[node]:
                self._before[after] -= 1
                if self._before[after] == 0:
                    self._ready.append(after)

    def static_order(self):
        """All things in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
