numbers = list(range(10_000_000))
print(len(numbers), numbers[-1], sum(numbers))
del numbers
text = "ab" * 50_000_000
print(len(text), text[-1], text.count("b"), text.find("ba", 90_000_000))
del text


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(0) > 900)
nested = []
for _ in range(100_000):
    nested = [nested]
try:
    repr(nested)
except RecursionError as problem:
    print(type(problem).__name__)
del nested
print("still here")
