"""Trees, linked lists, graphs: recursive data with iteration, comparison, copying."""
import copy
import sys
from collections import deque, defaultdict
from dataclasses import dataclass, field, replace, asdict, astuple
from typing import Any, Iterator, Optional


@dataclass
class Node:
    key: Any
    left: Optional["Node"] = None
    right: Optional["Node"] = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        below = getattr(self, side)
        if below:
            below.insert(key)
        else:
            setattr(self, side, Node(key))
        return self

    def __iter__(self) -> Iterator:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def __contains__(self, key):
        node = self
        while node:
            if node.key == key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def depth(self):
        return 1 + max((n.depth() for n in (self.left, self.right) if n), default=0)

    def draw(self, prefix="", tail=True):
        if self.right:
            yield from self.right.draw(prefix + ("│   " if tail else "    "), False)
        yield prefix + ("└── " if tail else "┌── ") + str(self.key)
        if self.left:
            yield from self.left.draw(prefix + ("    " if tail else "│   "), True)


root = Node(50)
for k in (30, 70, 20, 40, 60, 80, 35, 65):
    root.insert(k)
print(list(root), root.depth(), 35 in root, 36 in root)
print("\n".join(root.draw()))
other = copy.deepcopy(root)
print(other == root, other is root, other.insert(1) == root, replace(root, key=0).key)
small = Node(1, Node(0))
print(small, asdict(small), astuple(small))


class Linked:
    def __init__(self, *items):
        self.head = None
        for item in reversed(items):
            self.head = (item, self.head)

    def __iter__(self):
        cell = self.head
        while cell is not None:
            item, cell = cell
            yield item

    def __reversed__(self):
        def back(cell):
            if cell is not None:
                yield from back(cell[1])
                yield cell[0]
        return back(self.head)

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


chain = Linked(*"abc")
print(chain, list(reversed(chain)), len(chain), chain.head, Linked(), bool(Linked()), "b" in chain)

graph = defaultdict(set)
for a, b in ("ab", "ac", "bd", "cd", "de", "fg"):
    graph[a].add(b)
    graph[b].add(a)

def path(start, goal):
    queue, before = deque([start]), {start: None}
    while queue:
        node = queue.popleft()
        if node == goal:
            result = []
            while node is not None:
                result.append(node)
                node = before[node]
            return result[::-1]
        for near in sorted(graph[node]):
            if near not in before:
                before[near] = node
                queue.append(near)

print(path("a", "e"), path("a", "g"))

def components():
    left = set(graph)
    while left:
        start = min(left)
        seen, stack = set(), [start]
        while stack:
            n = stack.pop()
            if n not in seen:
                seen.add(n)
                stack += graph[n]
        left -= seen
        yield sorted(seen)

print(list(components()))
loop = [1]
loop.append(loop)
d = {"self": None}
d["self"] = d
print(loop, d, loop[1] is loop, copy.deepcopy(loop)[1][0])
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
try:
    deep(10 ** 6)
except RecursionError as problem:
    print(str(problem)[:32])
print(sys.getrecursionlimit())
flatten = lambda x: [x] if not isinstance(x, list) else [z for y in x for z in flatten(y)]
print(flatten([1, [2, [3, [4, []]], 5]]))
def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(6)), hanoi(2))
def permutations(items):
    if not items: return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]
print(permutations([1, 2, 3]))
