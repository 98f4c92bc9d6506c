"""Queues."""

import heapq as _heapq
from collections import deque as _deque

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Nothing is in the queue."""


class Full(Exception):
    """Nothing more goes into the queue."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks = maxsize, 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Adds an item."""
        if self.full():
            if block and timeout is None:
                raise _stuck("put()")
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Takes an item."""
        if not self._qsize():
            if block and timeout is None:
                raise _stuck("get()")
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Empty
        return self._get()

    def put_nowait(self, item):
        """Adds an item."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes an item."""
        return self.get(block=False)

    def task_done(self):
        """An item has been dealt with."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """All items have been dealt with."""
        if self.unfinished_tasks:
            raise _stuck("join()")


def _stuck(what):
    return RuntimeError(f"Queue.{what} would wait for ever: threads run one after the other here, "
                        "each when it is started")


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heapq.heappush(self.queue, item)

    def _get(self):
        return _heapq.heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    """A queue without an end."""

    def __init__(self):
        super().__init__()
