"""A cache with a doubly linked list, against functools and OrderedDict."""
from collections import OrderedDict
from functools import lru_cache


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.before, self.after = key, value, None, None


class LRU:
    def __init__(self, size):
        self.size, self.nodes = size, {}
        self.head, self.tail = Node(), Node()
        self.head.after, self.tail.before = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _push(self, node):
        last = self.tail.before
        last.after = node
        node.before, node.after = last, self.tail
        self.tail.before = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes[key])
        elif len(self.nodes) >= self.size:
            oldest = self.head.after
            self._unlink(oldest)
            del self.nodes[oldest.key]
            print("out:", oldest.key)
        node = self.nodes[key] = Node(key, value)
        self._push(node)

    def __iter__(self):
        node = self.head.after
        while node is not self.tail:
            yield node.key, node.value
            node = node.after

    def __len__(self): return len(self.nodes)
    def __contains__(self, key): return key in self.nodes
    def __repr__(self): return f"LRU({dict(self)})"


cache = LRU(3)
for key in "abcadbe":
    if cache.get(key) is None:
        cache.put(key, key.upper())
print(cache, len(cache), "a" in cache, "e" in cache, cache.hits, cache.misses)
ordered = OrderedDict()
for key in "abcadbe":
    if key in ordered:
        ordered.move_to_end(key)
    else:
        ordered[key] = key.upper()
        if len(ordered) > 3:
            print("out:", ordered.popitem(last=False)[0])
print(ordered == OrderedDict(cache), list(ordered.items()) == list(cache))


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (2, 3, 2, 4, 3)], square.cache_info())
square.cache_clear()
print(square.cache_info())
try:
    cache.head.other = 1
except AttributeError as error:
    print(error)
