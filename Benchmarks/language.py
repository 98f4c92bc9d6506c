# What the language costs. Prints one line a job: its name and the median of its milliseconds.
# Benchmarks/run runs it with fedrepl and with CPython, in turns.
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def recursive_calls():
    return fib(20)


def nested_float_loops():
    total = 0.0
    for i in range(150):
        for j in range(150):
            total += i * 0.5 + j * 1.5
    return total


def lists_and_dicts():
    items = []
    counts = {}
    for i in range(20000):
        items.append(i * 2)
        counts[i % 1000] = counts.get(i % 1000, 0) + items[i]
    return sum(items) + len(counts)


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.changes = 0

    def deposit(self, amount):
        self.balance += amount
        self.changes += 1
        return self.balance


def attributes_and_methods():
    account = Account(10)
    for i in range(20000):
        account.deposit(i)
    return account.balance + account.changes


def string_building():
    lines = []
    for i in range(8000):
        name = "item %d" % i
        lines.append(name + f": {i:>6} {i / 7:.3f}")
    text = "\n".join(lines)
    return len(text.upper().replace("ITEM", "row").split("\n"))


def generator_pipeline():
    numbers = (n + 1 for n in range(20000))
    squares = (n * n for n in numbers if n % 3)
    return sum(squares)


def sort_with_key():
    return sorted(range(20000), key=lambda n: -n * 7 % 1001)[0]


def comprehensions():
    table = {n: [m * n for m in range(20)] for n in range(500)}
    return sum(len(row) for row in table.values()) + len({n % 7 for n in range(5000)})


for job in (
    recursive_calls,
    nested_float_loops,
    lists_and_dicts,
    attributes_and_methods,
    string_building,
    generator_pipeline,
    sort_with_key,
    comprehensions,
):
    times = []
    for _ in range(11):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1000)
    print(job.__name__, sorted(times)[5])
