def t(x):
    try: raise x
    except (KeyError, IndexError) as e: return "lookup", e.args
    except ArithmeticError: return "arith"
    except Exception as e: return "other", type(e).__name__
    except BaseException as e: return "base", type(e).__name__
for x in (KeyError("k"), IndexError(), ZeroDivisionError(), OverflowError(), OSError(), KeyboardInterrupt(), SystemExit(1), GeneratorExit(), NotImplementedError("n")): print(t(x))
kinds = [ValueError, TypeError]
try: raise TypeError("dyn")
except tuple(kinds) as e: print("dynamic", e)
def which(): print("evaluated"); return KeyError
try:
    try: raise ValueError
    except which(): pass
except ValueError: print("passed on")
try:
    try: 1 / 0
    except "text": pass
except TypeError as e: print(e)
try:
    try: 1 / 0
    except (KeyError, 5): pass
except TypeError as e: print(e)
try: pass
except 5 + nonsense: print("not evaluated")
class Meta(type):
    def __instancecheck__(cls, x): return True
class Fake(Exception, metaclass=Meta): pass
try:
    try: 1 / 0
    except Fake: print("no")
except ZeroDivisionError: print("real classes count")
