l = list(range(10))
print(l[2:5], l[:3], l[7:], l[::2], l[::-1], l[5:2], l[5:2:-1], l[-3:], l[:-3], l[100:], l[-100:3], l[:], l[10**30:], l[:-10**30:-1])
print("hello"[1:3], "hello"[::-1], (1, 2, 3)[1:], b"hello"[1:3], range(10)[2:8:3], range(10)[::-1])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), l[s], s.indices(5), slice(None, None, -1).indices(4), s == slice(1, 10, 2), slice(1) < slice(2))
l[2:4] = [20, 30, 40]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[1:3], l[-1]
print(l)
l[1:1] = "ab"
l[len(l):] = [99]
print(l)
class S:
    def __getitem__(self, k): return k
print(S()[1:2], S()[1:2, 3], S()[..., None], S()[:], S()[::], S()[1,], S()["a":"b"])
for f in (lambda: l[::0], lambda: l["a"], lambda: l["a":], lambda: l[1.5], lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: l.__setitem__(slice(0, 1), 5), lambda: slice(), lambda: hash(slice(1)), lambda: "abc"[5], lambda: (1,)[3], lambda: [][0], lambda: range(3)[5], lambda: b"a"[3], lambda: {}[1:2], lambda: l.__delitem__(50), lambda: l.__setitem__(50, 1), lambda: "abc"["a"], lambda: (1,)["x"], lambda: 5[0], lambda: None[1], lambda: len[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
