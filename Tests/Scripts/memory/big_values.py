try: print(len("x" * (100 * 1024 * 1024)))
except MemoryError: print("memory")
l = list(range(1_000_000)); print(len(l), l[-1], sum(l))
for f in (lambda: [0] * (10 ** 12), lambda: "x" * (10 ** 15), lambda: bytes(10 ** 14), lambda: bytearray(10 ** 14), lambda: (1,) * (10 ** 14)):
    try: f(); print("made")
    except MemoryError as e: print("MemoryError", e)
for f in (lambda: [0] * (2 ** 63), lambda: "x" * (2 ** 70), lambda: "a".ljust(2 ** 64), lambda: range(2 ** 70)[2 ** 80]):
    try: f(); print("made")
    except (OverflowError, IndexError) as e: print(type(e).__name__, e)
