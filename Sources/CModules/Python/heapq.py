"""Heaps: lists whose first item is the smallest."""

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
    "heappushpop",
]


def _rise(heap, place):
    """Move the item at a place up to where it belongs."""
    item = heap[place]
    while place > 0:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _sink(heap, place):
    """Move the item at a place down to a leaf, then up to where it belongs."""
    count = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < count:
        if child + 1 < count and not heap[child] < heap[child + 1]:
            child += 1
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    while place > start:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _check(heap, name="heapq"):
    if not isinstance(heap, list):
        raise TypeError(f"{name}() argument must be list, not {type(heap).__name__}")


def heappush(heap, item):
    """Add an item to a heap."""
    _check(heap, "heappush")
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap):
    """Remove the smallest item of a heap and return it."""
    _check(heap, "heappop")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Remove the smallest item and add another one."""
    _check(heap, "heapreplace")
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Add an item, then remove the smallest one."""
    _check(heap, "heappushpop")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap):
    """Make a list a heap, in place."""
    _check(heap, "heapify")
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place)


class _Backwards:
    """An item of a heap whose largest item comes first."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, sorted."""
    heap = []
    for number, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            rank = value if key is None else key(value)
            heap.append([_Backwards(rank) if reverse else rank, number, value, iterator])
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            rank = value if key is None else key(value)
            entry[0] = _Backwards(rank) if reverse else rank
            entry[2] = value
            _sink(heap, 0)
            break
        else:
            heappop(heap)


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
