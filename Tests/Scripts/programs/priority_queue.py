"""A binary heap of our own against heapq."""
import heapq


class Heap:
    def __init__(self, items=(), key=None):
        self.key = key or (lambda x: x)
        self.items = list(items)
        for i in reversed(range(len(self.items) // 2)):
            self._down(i)

    def _down(self, i):
        n = len(self.items)
        while True:
            least = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < n and self.key(self.items[child]) < self.key(self.items[least]):
                    least = child
            if least == i:
                return
            self.items[i], self.items[least] = self.items[least], self.items[i]
            i = least

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.key(self.items[i]) < self.key(self.items[(i - 1) // 2]):
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            self._down(0)
        return top

    def __len__(self): return len(self.items)
    def __bool__(self): return bool(self.items)
    def __iter__(self):
        while self:
            yield self.pop()


numbers = [(i * 7919) % 101 for i in range(40)]
print(list(Heap(numbers)) == sorted(numbers))
heap = Heap()
for n in numbers:
    heap.push(n)
other = numbers[:]
heapq.heapify(other)
print([heap.pop() for _ in range(10)] == [heapq.heappop(other) for _ in range(10)], len(heap))
words = Heap("the quick brown fox jumps over a lazy dog".split(), key=lambda w: (-len(w), w))
print(list(words))
tasks = []
for priority, name in [(3, "sleep"), (1, "eat"), (2, "code"), (1, "drink")]:
    heapq.heappush(tasks, (priority, len(tasks), name))
print([heapq.heappop(tasks)[2] for _ in range(len(tasks))], heapq.nlargest(3, numbers), heapq.nsmallest(3, numbers, key=lambda n: n % 10), list(heapq.merge([1, 4], [2, 3])))
try:
    heap.items.clear()
    heap.pop()
except IndexError as error:
    print(error)
try:
    mixed = [1]
    heapq.heappush(mixed, "a")
except TypeError as error:
    print(error)
