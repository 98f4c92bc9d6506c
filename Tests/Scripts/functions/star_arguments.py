def f(*a, **k): return a, k
print(f(*"ab", *[1], **{"x": 1}, **{"y": 2}), f(*(), **{}), f(*range(3)), f(*{"k": 1}), f(*(i for i in "z"), last=True), [*f(1)[0]], f(*[1], 2, *[3]), f(x=1, *[2]), print(*[1, 2], sep="-"))
def g(a, b=5, *c): return a, b, c
print(g(*[1]), g(*[1, 2, 3, 4]), g(**{"a": 1, "b": 2}), g(b=1, a=2), max(*[3, 1]), dict(**{"a": 1}, b=2), [*[1], *(2,), *{3}], (*"ab",), {*[1], 2}, {**{"a": 1}, "a": 2})
for t in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(*None), lambda: f(**[1]), lambda: g(*[], **{"c": 1}), lambda: g(1, a=2), lambda: [*5], lambda: {**5}, lambda: {**[1]}, lambda: f(**{1: 2})):
    try: print(t())
    except TypeError as e: print(e)
