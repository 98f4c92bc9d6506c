"""Small class programs as tutorials have them: a vending machine, tickets, a library, a playlist, a scoreboard, an LRU cache."""
from collections import OrderedDict, UserList, namedtuple
from contextlib import suppress
from datetime import date
from enum import Enum
import itertools
import random


class OutOfStock(Exception):
    def __init__(self, slot):
        super().__init__(f"slot {slot} is empty")
        self.slot = slot


class Vending:
    COINS = (200, 100, 50, 20, 10)

    def __init__(self, **slots):
        self.slots = {k.upper(): list(v) for k, v in slots.items()}
        self.cash = dict.fromkeys(self.COINS, 2)
        self.paid = 0

    def insert(self, *coins):
        for coin in coins:
            if coin not in self.cash:
                raise ValueError(f"no such coin: {coin}")
            self.cash[coin] += 1
            self.paid += coin
        return self

    def choose(self, slot):
        name, price, count = self.slots[slot]
        if not count:
            raise OutOfStock(slot)
        if self.paid < price:
            raise RuntimeError(f"{name} costs {price / 100:.2f}, {self.paid / 100:.2f} paid")
        self.slots[slot][2] -= 1
        change, rest = [], self.paid - price
        for coin in self.COINS:
            while rest >= coin and self.cash[coin]:
                rest, self.cash[coin] = rest - coin, self.cash[coin] - 1
                change.append(coin)
        self.paid = 0
        return name, change


v = Vending(a=("tea", 120, 1), b=("soup", 250, 5))
print(v.insert(100, 50).choose("A"), v.cash)
for action in (lambda: v.choose("A"), lambda: v.choose("B"), lambda: v.choose("Z"), lambda: v.insert(3), lambda: v.insert(200, 100).choose("B")):
    try:
        print(action())
    except (OutOfStock, RuntimeError, KeyError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")


class Ticket:
    _ids = itertools.count(100)
    class Status(Enum):
        OPEN = "open"
        CLOSED = "closed"

    def __init__(self, title, *, labels=()):
        self.id, self.title, self.labels, self.status, self.notes = next(self._ids), title, frozenset(labels), self.Status.OPEN, []

    def __str__(self):
        return f"#{self.id} {self.title} [{', '.join(sorted(self.labels))}] ({self.status.value})"

    def __repr__(self):
        return f"<Ticket {self.id}>"

    def close(self, note=None):
        self.status = self.Status.CLOSED
        if note is not None:
            self.notes += [note]
        return self


tickets = [Ticket("Crash", labels={"bug", "urgent"}), Ticket("Docs"), Ticket("Slow", labels=["bug"])]
tickets[1].close("done")
print(*tickets, sep="\n")
print([t for t in tickets if "bug" in t.labels and t.status is Ticket.Status.OPEN], {t.id: t.notes for t in tickets}, next((t for t in tickets if t.title.startswith("X")), None))
Loan = namedtuple("Loan", "book member due")
class Library:
    def __init__(self): self.books, self.loans = {}, []
    def __iadd__(self, book): self.books[book] = self.books.get(book, 0) + 1; return self
    def lend(self, book, member, day):
        if sum(l.book == book for l in self.loans) >= self.books.get(book, 0): raise LookupError(f"no copy of {book!r}")
        self.loans.append(Loan(book, member, day.replace(month=day.month % 12 + 1))); return self.loans[-1]
    def late(self, day): return sorted((l for l in self.loans if l.due < day), key=lambda l: l.due)
    def __contains__(self, book): return book in self.books
lib = Library(); lib += "Emma"; lib += "Dune"; print(lib.lend("Emma", "Ann", date(2024, 1, 5)), "Emma" in lib, lib.late(date(2024, 3, 1)))
with suppress(LookupError): lib.lend("Emma", "Bob", date(2024, 1, 6)); print("never")
class Playlist(UserList):
    def shuffle(self, seed): random.Random(seed).shuffle(self.data); return self
    def __add__(self, other): return type(self)(x for x in [*self, *other] if x)
    @property
    def duration(self): return "{}:{:02}".format(*divmod(sum(s for _, s in self), 60))
p = Playlist([("a", 61), ("b", 200), ("c", 5)]); print(p.duration, p.shuffle(3), p[0], type(p[1:]).__name__, len(p + [None, ("d", 1)]), ("a", 61) in p); p.sort(); print(p.pop(), p)
class LRU:
    def __init__(self, size): self.size, self.data, self.hits = size, OrderedDict(), 0
    def __call__(self, f):
        def wrapper(x):
            if x in self.data: self.hits += 1; self.data.move_to_end(x)
            else:
                self.data[x] = f(x)
                if len(self.data) > self.size: self.data.popitem(last=False)
            return self.data[x]
        wrapper.cache = self; return wrapper
@LRU(2)
def square(x): print("computing", x); return x * x
print([square(x) for x in (1, 2, 1, 3, 2)], square.cache.hits, list(square.cache.data), square.__name__)
scores = {}
for line in "ann 5\nbob 7\nann 9\ncid x\n\nbob 1".split("\n"):
    try: name, points = line.split(); points = int(points); scores.setdefault(name, []).append(points)
    except ValueError as e: print("skipped", repr(line), "-", e)
print(*(f"{i}. {n:<5}{sum(s):>4} {'*' * max(s)}" for i, (n, s) in enumerate(sorted(scores.items(), key=lambda kv: (-sum(kv[1]), kv[0])), 1)), sep="\n")
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1] if self else None
def rpn(text):
    s = Stack()
    for t in text.split():
        if t in "+-*/^":
            b, a = s.pop(), s.pop(); s.push({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else float("nan"), "^": a ** b}[t])
        else: s.push(float(t))
    return s.top
print(rpn("3 4 + 2 * 7 /"), rpn("2 3 ^ 1 -"), rpn("1 0 /"), rpn(""))
for bad in ("1 +", "x", "1 2 3 + +  +"):
    try: print(rpn(bad))
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
