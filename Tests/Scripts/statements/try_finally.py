def f(v):
    try:
        print("try"); r = 10 / v
    except ZeroDivisionError as e: print("zero", e); return "z"
    except (TypeError, ValueError) as e: print(type(e).__name__); raise KeyError("new") from e
    else: print("else"); return r
    finally: print("finally")
print(f(2), f(0))
try:
    f("a")
except KeyError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
try:
    try: 1 / 0
    finally: print("inner")
except ZeroDivisionError: print("outer")
try:
    e = 5
    raise ValueError
except ValueError as e: pass
try:
    e
except NameError as x: print(x)
try:
    try: raise ValueError("a")
    except ValueError: raise TypeError("b")
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: raise ValueError("a")
    except ValueError: raise TypeError("b") from None
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
def g():
    try: raise ValueError("lost")
    finally: return "won"
print(g())
def nested():
    try:
        try: raise KeyError(1)
        except ValueError: print("no")
    except LookupError as e: print("lookup", e)
nested()
try: pass
except: print("no")
else: print("clean")
try: raise Exception("x", 2)
except Exception as ex: print(ex, ex.args, repr(ex))
for bad in (5, "text", int, None, KeyError, KeyError("inst")):
    try: raise bad
    except BaseException as e: print(type(e).__name__, e)
try:
    try: 1 / 0
    except 5: pass
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try:
    try: raise ValueError("again")
    except ValueError: raise
except ValueError as e: print("re", e)
try: raise ValueError from 5
except TypeError as e: print(e)
x = 0
try: x = 1
except Exception: x = 2
else: x = 3
finally: x += 10
print(x)
