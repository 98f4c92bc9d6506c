from enum import Enum
class C(Enum):
    A = 1
try: C["Z"]
except KeyError as e: print("KeyError", e)
try: C.Z
except AttributeError as e: print("AttributeError", e)
try: C.A = 3
except AttributeError as e: print("AttributeError", e)
try:
    class D(C): B = 2
except TypeError as e: print(e)
try:
    class E(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
C(5)
