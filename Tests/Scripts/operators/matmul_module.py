import operator as o
print(o.add(1, 2), o.itemgetter(1)([5, 6]), o.itemgetter(0, 2)("abc"), o.attrgetter("real")(5), o.methodcaller("upper")("x"), o.mul(3, 4), o.contains([1], 1), o.neg(5), o.truediv(1, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 3), o.eq(1, 1), o.lt(1, 2), o.not_(0), o.is_(None, None), o.concat([1], [2]), o.getitem({"a": 1}, "a"), o.index(5), o.xor(5, 3), o.length_hint([1, 2]), o.countOf([1, 1], 1), o.indexOf([1, 2], 2))
try: o.matmul(1, 2)
except TypeError as e: print(e)
