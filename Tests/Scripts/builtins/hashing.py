print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(()) == hash(()), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(hash(5), hash(-1), hash(-2), hash(2 ** 61), hash(1.5), hash(-1.5), hash(0.1), hash(float("-inf")), hash(1e300), hash(3j))
print(hash((1, 2, 3)), hash(()), hash((1.5, (2, 3))))
class A:
    def __eq__(self, o): return True
try:
    hash(A())
except TypeError as e:
    print(e)
class B:
    def __hash__(self): return "x"
try:
    hash(B())
except TypeError as e:
    print(e)
class C:
    def __hash__(self): return 2 ** 65
print(hash(C()) == hash(2 ** 65))
class D:
    __hash__ = None
for f in (lambda: {D(): 1}, lambda: {[]: 1}, lambda: {{}}, lambda: {1: 2}[[]], lambda: {()}.add({}), lambda: hash((1, [])), lambda: [] in {1}, lambda: {}.get([]), lambda: dict([([], 1)]), lambda: set([[]]), lambda: frozenset([{}]), lambda: hash(bytearray())):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(D.__hash__, [].__hash__, A.__hash__, object.__hash__(5) is not None, {1: "a", 1.0: "b", True: "c"}, {1, 1.0, True})
