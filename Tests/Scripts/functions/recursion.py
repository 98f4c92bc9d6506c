def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
def forever(): return forever()
try:
    forever()
except RecursionError as e:
    print(str(e)[:32])
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
try:
    A().q
except RecursionError as e:
    print("attr", type(e).__name__)
class B:
    def __repr__(self): return repr(self)
try:
    repr(B())
except RecursionError as e:
    print("repr", type(e).__name__)
l = []
for _ in range(100000): l = [l]
try:
    repr(l)
except RecursionError as e:
    print("nested", type(e).__name__)
try:
    l == [l]
    print("compared")
except RecursionError as e:
    print("eq", type(e).__name__)
import sys
print(sys.getrecursionlimit()); sys.setrecursionlimit(200)
try:
    depth(500)
except RecursionError as e:
    print("limit")
sys.setrecursionlimit(1000)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(list(gen(50))[-1])
