"""Accounts with limits, interest and a history of what happened."""


class InsufficientFunds(Exception):
    def __init__(self, wanted, available):
        super().__init__(f"wanted {wanted:.2f}, only {available:.2f} available")
        self.missing = wanted - available


class Account:
    _next_number = 1000

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = float(balance)
        self.number = Account._next_number
        Account._next_number += 1
        self.history = [("open", balance)]

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(amount, self.available())
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def available(self):
        return self._balance

    def __str__(self):
        return f"#{self.number} {self.owner:<8}{self._balance:>12,.2f}"


class Credit(Account):
    def __init__(self, owner, limit, **kw):
        super().__init__(owner, **kw)
        self.limit = limit

    def available(self):
        return super().available() + self.limit


class Savings(Account):
    rate = 0.025

    def add_interest(self, years=1):
        for _ in range(years):
            self.deposit(round(self._balance * self.rate, 2))


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except ValueError:
        source.deposit(amount)
        raise


ada = Credit("Ada", 500, balance=100)
bob = Savings("Bob", 2000)
transfer(bob, ada, 250.5)
ada.deposit(10).withdraw(700)
bob.add_interest(3)
for account in (ada, bob):
    print(account)
    for number, (kind, amount) in enumerate(account.history, 1):
        print(f"   {number}. {kind:10}{amount:>10.2f}")
for attempt in (lambda: ada.withdraw(1000), lambda: bob.deposit(-5), lambda: setattr(ada, "balance", 5)):
    try:
        attempt()
    except (InsufficientFunds, ValueError, AttributeError) as error:
        print(type(error).__name__, "-", error, getattr(error, "missing", None))
print(sum(a.balance for a in (ada, bob)))
