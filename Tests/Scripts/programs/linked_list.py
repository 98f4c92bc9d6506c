"""A linked list with all that lists have."""


class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self._size = None, 0
        for item in reversed(list(items)): self.push(item)

    def push(self, value): self.head, self._size = Node(value, self.head), self._size + 1
    def _nodes(self):
        node = self.head
        while node:
            yield node
            node = node.next
    def __iter__(self): return (node.value for node in self._nodes())
    def __len__(self): return self._size
    def _node(self, i):
        if not isinstance(i, int): raise TypeError(f"index must be an integer, not {type(i).__name__}")
        if i < 0: i += self._size
        if not 0 <= i < self._size: raise IndexError("list index out of range")
        return next(n for k, n in enumerate(self._nodes()) if k == i)
    def __getitem__(self, i): return LinkedList(list(self)[i]) if isinstance(i, slice) else self._node(i).value
    def __setitem__(self, i, value): self._node(i).value = value
    def __delitem__(self, i):
        if i in (0, -self._size): self._node(i); self.head = self.head.next
        else:
            before = self._node(i - 1)
            before.next = before.next.next
        self._size -= 1
    def append(self, value):
        if self.head is None: return self.push(value)
        self._node(-1).next = Node(value)
        self._size += 1
    def reverse(self):
        before, node = None, self.head
        while node: node.next, before, node = before, node, node.next
        self.head = before
        return self
    def sort(self, key=lambda x: x):
        def merge(a, b):
            start = end = Node(None)
            while a and b:
                if key(b.value) < key(a.value): a, b = b, a
                end.next, end, a = a, a, a.next
            end.next = a or b
            return start.next
        def split(node):
            if not node or not node.next: return node
            slow, fast = node, node.next
            while fast and fast.next: slow, fast = slow.next, fast.next.next
            middle, slow.next = slow.next, None
            return merge(split(node), split(middle))
        self.head = split(self.head)
    def __repr__(self): return f"LinkedList([{', '.join(map(repr, self))}])"
    def __eq__(self, other): return isinstance(other, LinkedList) and list(self) == list(other)
    def __add__(self, other): return LinkedList([*self, *other])
    def __bool__(self): return self.head is not None
    def has_cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast: return True
        return False


l = LinkedList([3, 1, 2])
l.append(5); l.push(0); l[1] = 30; del l[2]; del l[0]
print(l, len(l), l[0], l[-1], l[1:], 2 in l, list(l), bool(LinkedList()), l + [9], max(l), sum(l))
l.sort(); print(l); l.sort(key=lambda x: -x); print(l, l.reverse(), l == LinkedList([2, 5, 30]))
words = LinkedList("the quick brown fox".split()); words.sort(key=len); print(words, [*reversed(words)], words.has_cycle())
first, *rest = words; print(first, rest); words._node(-1).next = words.head; print(words.has_cycle())
for bad in (lambda: l[10], lambda: l["a"], lambda: l.__delitem__(7), lambda: LinkedList([1, "a"]).sort(), lambda: LinkedList(5), lambda: hash(l)):
    try: bad()
    except Exception as error: print(type(error).__name__, error)
