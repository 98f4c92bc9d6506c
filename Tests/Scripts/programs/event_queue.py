"""A simulation of a shop with a queue of events."""
import heapq
from collections import Counter, deque
from itertools import count


class Random:
    """Numbers that look random."""

    def __init__(self, seed): self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return (self.state >> 8) % n


class Simulation:
    def __init__(self, desks, seed=7):
        self.now, self.queue, self.order = 0, [], count()
        self.free, self.waiting, self.random = desks, deque(), Random(seed)
        self.stats, self.waits = Counter(), []

    def at(self, delay, action, *args):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), action, args))

    def arrive(self, name, left):
        self.stats["arrived"] += 1
        self.waiting.append((name, self.now))
        self.serve()
        if left:
            self.at(1 + self.random.below(4), self.arrive, f"c{left}", left - 1)

    def serve(self):
        while self.free and self.waiting:
            name, since = self.waiting.popleft()
            self.free -= 1
            self.waits.append(self.now - since)
            self.at(2 + self.random.below(6), self.leave, name)

    def leave(self, name):
        print(f"{self.now:3} {name} leaves, {len(self.waiting)} wait")
        self.stats["served"] += 1
        self.free += 1
        self.serve()

    def run(self, until=10 ** 9):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self.queue)
            action(*args)


shop = Simulation(desks=2)
shop.at(0, shop.arrive, "first", 12)
shop.run(until=15)
print("pause at", shop.now, len(shop.queue))
shop.run()
print(dict(shop.stats), shop.now, max(shop.waits), round(sum(shop.waits) / len(shop.waits), 3), Counter(shop.waits).most_common(2))
