e = ValueError("v"); print(hasattr(e, "__notes__")); e.add_note("one"); e.add_note("two"); print(e.__notes__)
try: e.add_note(5)
except TypeError as t: print(t)
import traceback
try: raise e
except ValueError as x: print(traceback.format_exception_only(type(x), x))
