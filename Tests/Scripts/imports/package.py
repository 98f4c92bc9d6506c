import pack.sub.leaf
import pack
print(pack.value, pack.sub.v, pack.sub.leaf.leaf, pack.__version__, pack.__doc__, pack.sub.__name__, pack.__package__, pack.sub.leaf.__package__, hasattr(pack.sub, "not_this"))
from pack import inner, sub as s
from pack.sub import leaf
print(inner.value, s is pack.sub, leaf)
import pack.nothing
