"""A queue at a bank, simulated with events on a heap."""
import heapq
import random
import itertools
import statistics
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Optional, List


class Kind(Enum):
    ARRIVAL = auto()
    DEPARTURE = auto()


@dataclass(order=True)
class Event:
    time: float
    number: int
    kind: Kind = field(compare=False)
    customer: "Customer" = field(compare=False, repr=False)


@dataclass
class Customer:
    name: str
    arrived: float
    started: Optional[float] = None
    left: Optional[float] = None

    @property
    def waited(self) -> float:
        return self.started - self.arrived


class Bank:
    counter = itertools.count(1)

    def __init__(self, tellers: int, seed: int):
        self.free = tellers
        self.random = random.Random(seed)
        self.events: List[Event] = []
        self.queue: List[Customer] = []
        self.served: List[Customer] = []
        self.longest = 0

    def schedule(self, time, kind, customer):
        heapq.heappush(self.events, Event(time, next(self.counter), kind, customer))

    def run(self, customers):
        time = 0.0
        for n in range(customers):
            time += self.random.expovariate(1.0)
            self.schedule(time, Kind.ARRIVAL, Customer(f"c{n:02}", time))
        while self.events:
            event = heapq.heappop(self.events)
            getattr(self, "on_" + event.kind.name.lower())(event)
        return self

    def on_arrival(self, event):
        self.queue.append(event.customer)
        self.longest = max(self.longest, len(self.queue))
        self.serve(event.time)

    def on_departure(self, event):
        event.customer.left = event.time
        self.served.append(event.customer)
        self.free += 1
        self.serve(event.time)

    def serve(self, now):
        while self.free and self.queue:
            customer = self.queue.pop(0)
            customer.started = now
            self.free -= 1
            self.schedule(now + self.random.uniform(0.5, 2.5), Kind.DEPARTURE, customer)


for tellers in (1, 2, 3):
    bank = Bank(tellers, seed=42).run(30)
    waits = [c.waited for c in bank.served]
    print(f"{tellers} tellers: mean {statistics.mean(waits):7.3f}  median {statistics.median(waits):7.3f}"
          f"  stdev {statistics.stdev(waits):7.3f}  longest queue {bank.longest:2}")
print(bank.served[0])
print(sorted(bank.served, key=lambda c: c.waited)[-1].name)
e1, e2 = Event(1.0, 1, Kind.ARRIVAL, None), Event(1.0, 2, Kind.DEPARTURE, None)
print(e1 < e2, e1 == e2, e1)
print(random.Random(7).sample(range(100), 5), random.Random(7).choices("abc", weights=[1, 2, 3], k=8))
rng = random.Random("seed"); deck = list(range(10)); rng.shuffle(deck); print(deck, rng.gauss(0, 1), rng.triangular(0, 1, 0.5))
