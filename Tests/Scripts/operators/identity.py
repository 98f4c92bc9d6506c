a = [1]; b = a; c = [1]
print(a is b, a is c, a is not c, None is None, True is True, () is (), a == c, id(a) == id(b), "x" is not None, type(a) is list, (lambda: 0) is (lambda: 0), ... is Ellipsis, NotImplemented is NotImplemented)
n = None; print(n is None, n == None, not n, [None].count(None), None in [None], n is not False)
class E:
    def __eq__(self, o): return True
e = E(); print(e == 5, e is 5 if False else False, e != 5, e in [1], [e] == [3], e == None, None == e)
