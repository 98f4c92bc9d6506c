from array import array
a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize, 3 in a, a.index(3), a.count(2))
a[0] = 10
a[1:3] = array("i", [7, 8, 9])
del a[-1]
a.insert(1, 99)
print(a.tolist(), a.pop(), a.pop(0), a, sum(a), list(reversed(a)))
print(array("d", [1, 2.5]), array("f", [0.1])[0], array("B", b"abc"), array("u", "hi"), array("h"))
print(array("h", [1, -2]).tobytes(), array("i", [1]) == array("i", [1]), array("i", [1]) + array("i", [2]), array("i", [1]) * 3)
b = array("H"); b.frombytes(b"\1\0\2\0"); b.byteswap(); b.reverse(); b.remove(256)
print(b)
for text in ("array('i', [1.5])", "array('B', [256])", "array('b', [-200])", "array('z')", "array('i', 'ab')", "array('i', [1])[5]", "array('i').pop()", "array('i', [1]).index(9)", "array('i') + [1]", "array('i').extend(array('d'))", "array('H', [-1])", "array('d', ['x'])"):
    try:
        print(eval(text))
    except Exception as problem:
        print(text, type(problem).__name__, problem)
