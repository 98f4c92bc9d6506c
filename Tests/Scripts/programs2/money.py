"""Money with decimals: invoices, taxes, loans, currencies, rounding to the cent."""
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, getcontext, localcontext, InvalidOperation
from functools import total_ordering
from typing import List

CENT = Decimal("0.01")


@total_ordering
class Money:
    rates = {"EUR": Decimal("1"), "USD": Decimal("1.0850"), "JPY": Decimal("161.20")}

    def __init__(self, amount, currency="EUR"):
        if currency not in self.rates:
            raise ValueError(f"unknown currency {currency!r}")
        self.amount, self.currency = Decimal(str(amount)), currency

    def rounded(self, rounding=ROUND_HALF_UP):
        places = Decimal(1) if self.currency == "JPY" else CENT
        return Money(self.amount.quantize(places, rounding=rounding), self.currency)

    def to(self, currency):
        return Money(self.amount / self.rates[self.currency] * self.rates[currency], currency).rounded()

    def __add__(self, other):
        if other == 0:
            return self
        if self.currency != other.currency:
            raise TypeError(f"cannot add {self.currency} and {other.currency}")
        return Money(self.amount + other.amount, self.currency)

    __radd__ = __add__

    def __mul__(self, factor):
        return Money(self.amount * Decimal(str(factor)), self.currency)

    def __eq__(self, other):
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other):
        return self.to("EUR").amount < other.to("EUR").amount

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __repr__(self):
        return f"{self.amount:,} {self.currency}"

    def split(self, parts):
        share = Money(self.amount / parts, self.currency).rounded(ROUND_DOWN)
        rest = int((self.amount - share.amount * parts) / CENT)
        return [Money(share.amount + (CENT if i < rest else 0), self.currency) for i in range(parts)]


@dataclass
class Invoice:
    number: int
    lines: List[tuple] = field(default_factory=list)

    def add(self, what, price, count=1, tax="0.19"):
        self.lines.append((what, Money(price), count, Decimal(tax)))
        return self

    def report(self):
        taxes = defaultdict(Decimal)
        total = Decimal()
        for what, price, count, tax in self.lines:
            net = (price * count).amount
            taxes[tax] += net * tax
            total += net
            print(f"{what:<14}{count:>4} x {price.amount:>9,.2f} = {net:>11,.2f}")
        for tax, amount in sorted(taxes.items()):
            print(f"{'tax ' + format(tax, '.0%'):<30} {amount.quantize(CENT, ROUND_HALF_UP):>11,}")
            total += amount.quantize(CENT, ROUND_HALF_UP)
        print(f"{'total':<30} {total:>11,.2f}")
        return total


total = Invoice(7).add("paper", "4.99", 12).add("desk", 1249).add("book", "19.95", 3, "0.07").report()
print(Money(100).to("USD"), Money(100, "USD").to("JPY"), Money("10").split(3), sum([Money(1), Money("2.50")]), Money(1) < Money(2, "USD"))


def loan(amount, rate, months):
    with localcontext() as context:
        context.prec = 12
        r = Decimal(rate) / 12
        payment = (amount * r / (1 - (1 + r) ** -months)).quantize(CENT)
        left = Decimal(amount)
        for month in range(1, months + 1):
            interest = (left * r).quantize(CENT)
            left += interest - payment
            if month in (1, months // 2, months):
                yield month, payment, interest, left


for row in loan(10000, "0.06", 24):
    print("%3d %10s %8s %12s" % row)
print(Decimal("100") * (1 + Decimal("0.05") / 365) ** 365, getcontext().prec)
for bad in (lambda: Money("x"), lambda: Money(1, "XXX"), lambda: Money(1) + Money(1, "USD"), lambda: Money(1) + 5, lambda: Decimal("1e30").quantize(CENT), lambda: Money(float("nan")).rounded(), lambda: Money(5).split(0)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError, ArithmeticError) as problem:
        print(type(problem).__name__, problem)
