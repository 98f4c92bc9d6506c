"""A library: books, members, loans, and rules about them."""
from collections import ChainMap, Counter, namedtuple
from functools import cached_property

Book = namedtuple("Book", "isbn title author year", defaults=[None])
Loan = namedtuple("Loan", ["member", "book", "day"])


class LibraryError(Exception): pass
class NotAvailable(LibraryError): pass
class LimitReached(LibraryError): pass


class Library:
    DEFAULTS = {"limit": 2, "days": 14, "fine": 0.25}

    def __init__(self, books, **rules):
        self.books = {b.isbn: b for b in books}
        self.rules = ChainMap(rules, self.DEFAULTS)
        self.loans, self.history = [], []

    def __contains__(self, book): return book.isbn in self.books
    def __iter__(self): return iter(sorted(self.books.values(), key=lambda b: (b.author, b.title)))

    def find(self, what):
        if isinstance(what, str): return [b for b in self if what.lower() in (b.title + b.author).lower()]
        if isinstance(what, int): return [b for b in self if b.year == what]
        raise TypeError(f"cannot find by {type(what).__name__}")

    @cached_property
    def authors(self):
        print("(counting)")
        return Counter(b.author for b in self)

    def lend(self, member, isbn, day=0):
        book = self.books[isbn]
        if any(l.book == book for l in self.loans): raise NotAvailable(book.title)
        if sum(l.member == member for l in self.loans) >= self.rules["limit"]: raise LimitReached(f"{member} has {self.rules['limit']} already")
        self.loans.append(Loan(member, book, day))

    def give_back(self, isbn, day):
        loan = next((l for l in self.loans if l.book.isbn == isbn), None)
        if loan is None: raise LibraryError("not lent")
        self.loans.remove(loan)
        self.history.append(loan._replace(day=day))
        late = max(0, day - loan.day - self.rules["days"])
        return late * self.rules["fine"]


shelf = Library([Book("1", "Emma", "Austen", 1815), Book("2", "Persuasion", "Austen", 1817), Book("3", "Frankenstein", "Shelley", 1818), Book("4", "Undated", "Anon")], limit=1, fine=0.5)
print(*shelf, sep="\n")
print([b.title for b in shelf.find("aus")], shelf.find(1818)[0].title, shelf.authors, shelf.authors["Austen"], dict(shelf.rules))
shelf.lend("ann", "1")
for attempt in (lambda: shelf.lend("bob", "1"), lambda: shelf.lend("ann", "2"), lambda: shelf.lend("bob", "9"), lambda: shelf.give_back("3", 1), lambda: shelf.find(2.5), lambda: Book("5")):
    try: attempt()
    except Exception as error: print(type(error).__name__, error, isinstance(error, LibraryError))
print(shelf.give_back("1", 20), shelf.loans, shelf.history[0].book._asdict(), Book._fields, Book._field_defaults, Book("1", "a", "b") in shelf)
