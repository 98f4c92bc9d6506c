"""Puzzles solved by trying out arrangements."""
from itertools import combinations, permutations, product


def cryptarithm(puzzle):
    left, _, right = puzzle.partition("==")
    words = [w.strip() for w in left.split("+")] + [right.strip()]
    letters = sorted(set("".join(words)))
    firsts = {w[0] for w in words if len(w) > 1}
    weights = {c: 0 for c in letters}
    for word in words[:-1]:
        for i, c in enumerate(reversed(word)):
            weights[c] += 10 ** i
    for i, c in enumerate(reversed(words[-1])):
        weights[c] -= 10 ** i
    order = sorted(letters, key=lambda c: -abs(weights[c]))

    def search(i, total, used, values):
        if i == len(order):
            return dict(values) if total == 0 else None
        rest = sum(abs(weights[c]) * 9 for c in order[i:])
        if abs(total) > rest:
            return None
        for digit in range(order[i] in firsts, 10):
            if digit not in used:
                found = search(i + 1, total + weights[order[i]] * digit, used | {digit}, {**values, order[i]: digit})
                if found:
                    return found
    return search(0, 0, frozenset(), {})


answer = cryptarithm("SEND + MORE == MONEY")
print(dict(sorted(answer.items())))
print("SEND + MORE == MONEY".translate({ord(k): str(v) for k, v in answer.items()}))


def houses():
    for red, green, blue in permutations((1, 2, 3)):
        if green != red + 1:
            continue
        for cat, dog, fish in permutations((1, 2, 3)):
            if dog == red and cat != blue:
                yield {"red": red, "green": green, "blue": blue, "cat": cat, "dog": dog, "fish": fish}


print(list(houses()))
print(["".join(p) for p in permutations("abc")], len(set(permutations("mississ"[:5]))))
print([c for c in combinations(range(1, 10), 3) if sum(c) == 15])
squares = []
for p in permutations(range(1, 10), 3):
    a, b, c = p
    if a + b + c != 15:
        continue
    for d, e in permutations(set(range(1, 10)) - {a, b, c}, 2):
        f, g = 15 - d - e, 15 - a - d
        h, i = 15 - b - e, 15 - c - f
        if sorted((a, b, c, d, e, f, g, h, i)) == list(range(1, 10)) and g + h + i == 15 and a + e + i == 15 and c + e + g == 15:
            squares.append((p, (d, e, f), (g, h, i)))
print(len(squares), squares[0])
print(sum(1 for dice in product(range(1, 7), repeat=3) if sum(dice) == 10), [f"{a}{op}{b}" for a, op, b in product((1, 2), "+-", (3,))])
