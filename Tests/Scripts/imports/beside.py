import _tools, sys
from _tools import add as plus
from _other import *
print(_tools.add(1), plus(2), base, shown(), "_hidden" in vars(_tools), _tools.__name__, _tools.__doc__, _tools.__file__.endswith("_tools.py"))
_tools.count += 1
try:
    unseen
except NameError as e:
    print(e)
import _tools as again
print(again.count, again is _tools, sys.modules["_tools"] is _tools, "_other" in sys.modules)
print(repr(_tools).startswith("<module '_tools' from '"))
