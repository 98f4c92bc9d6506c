import sys
try: import _fails
except ZeroDivisionError: print("failed", "_fails" in sys.modules)
try: import nothing_here
except ModuleNotFoundError as e: print(e, e.name)
try: from _other import nope
except ImportError as e: print(e)
try: from pack.inner import nope
except ImportError as e: print(e)
import _tools.deep
