l = [3, 1, 2]
l.append(4); l.extend("ab"); l.insert(0, "s"); l.insert(100, "e"); l.insert(-1, "m")
print(l, l.pop(), l.pop(0), l.pop(-2), l, l.index(4), l.count(3), l.copy() is l, l.copy() == l)
l.remove("a"); l.reverse()
print(l, l.clear(), l, list("abc"), list(), list((1, 2)), list({1: 2}), [1] + [2], [0] * 3, 2 * [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], 1 in [1], [[1]] * 2)
a = [1]; b = a; b += [2]; print(a, a is b); b = b + [3]; print(a, b); a *= 2; print(a); a += "xy"; print(a); a += (5,); print(a)
l = [1]; l.append(l); print(l, l[1][1][0]); m = [[]] * 2; m[0].append(1); print(m)
print([5, 3].sort(), [1, 2, 3].index(3, 1), [1, 2, 1].index(1, 1), [1, 2, 1].index(1, -1))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1] + 2, lambda: [1] * 1.5, lambda: [1] < (1,), lambda: [1] < [None], lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].insert(1), lambda: [1].insert("a", 1), lambda: [].extend(5), lambda: [1].pop("a"), lambda: [1, 2].foo, lambda: [1].sort(5), lambda: [1].index(1, 5), lambda: [1](), lambda: [1] - [1], lambda: [1].extend(), lambda: [1, "a"].sort()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
