import _lazy_names
print(_lazy_names.real, _lazy_names.anything, _lazy_names.__name__)
try: _lazy_names.bad
except AttributeError as e: print(e)
from _lazy_names import other
print(other, dir(_lazy_names))
