print(2 + 3 * 4 ** 2 // 5 % 7 - 1, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, not 1 == 2, 1 + 2 << 3, 1 | 2 ^ 3 & 4, ~5 + 1, -5 // 2, - 5 % 3, 1 < 2 == True, 5 - 3 - 1, 100 / 10 / 2)
print(1 if 0 else 2 or 3, (lambda x: x if x else 5)(0), not True or True, not (True or True), 1 in [1] == [1], "a" "b" * 2, 3 - -2, +-+1, 2 * -3, 1 or 0 and 0, *([1, 2] or [3]))
