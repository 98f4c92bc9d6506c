"""References that keep nothing alive."""

from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

import collections.abc as _abc

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "WeakMethod", "WeakValueDictionary", "WeakSet", "finalize",
    "ProxyTypes",
]



def _alive(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class weakproxy:
    """Stands for an object and keeps it not alive."""

    __module__ = "builtins"
    __slots__ = ("_reference",)
    __hash__ = None

    def __init__(self, target, callback=None):
        function = None if callback is None else lambda _: callback(self)
        object.__setattr__(self, "_reference", ref(target, function))

    def __getattribute__(self, name):
        if name == "__class__":
            return type(_alive(self))
        return getattr(_alive(self), name)

    def __setattr__(self, name, value):
        setattr(_alive(self), name, value)

    def __delattr__(self, name):
        delattr(_alive(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, "_reference")()
        return (f"<weakproxy at {id(self):#x} to {type(target).__name__} "
                f"at {id(target):#x}>")

    def __str__(self):
        return str(_alive(self))

    def __bool__(self):
        return bool(_alive(self))

    def __len__(self):
        return len(_alive(self))

    def __iter__(self):
        return iter(_alive(self))

    def __next__(self):
        return next(_alive(self))

    def __contains__(self, item):
        return item in _alive(self)

    def __getitem__(self, key):
        return _alive(self)[key]

    def __setitem__(self, key, value):
        _alive(self)[key] = value

    def __delitem__(self, key):
        del _alive(self)[key]

    def __call__(self, *args, **kwargs):
        return _alive(self)(*args, **kwargs)

    def __eq__(self, other):
        return _alive(self) == _plain(other)

    def __lt__(self, other):
        return _alive(self) < _plain(other)

    def __add__(self, other):
        return _alive(self) + _plain(other)

    def __sub__(self, other):
        return _alive(self) - _plain(other)

    def __mul__(self, other):
        return _alive(self) * _plain(other)


def _plain(value):
    return _alive(value) if type(value) is weakproxy else value


def proxy(object, callback=None, /):
    """Something that stands for an object and keeps it not alive."""
    return weakproxy(object, callback)


ProxyType = CallableProxyType = weakproxy
ProxyTypes = (weakproxy,)


class WeakMethod:
    """A reference to a bound method that keeps its object not alive."""

    def __init__(self, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(
                f"argument should be a bound method, not {type(meth)}") from None
        self._func = func
        self._ref = ref(obj, None if callback is None else lambda _: callback(self))

    def __call__(self):
        obj = self._ref()
        return None if obj is None else getattr(obj, self._func.__name__)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return self._ref == other._ref and self._func == other._func
        return NotImplemented

    def __hash__(self):
        return hash(self._ref)


class WeakValueDictionary(_abc.MutableMapping):
    """A mapping that forgets keys whose values are gone."""

    def __init__(self, other=(), /, **kw):
        self._data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self._data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        data = self._data

        def forget(reference):
            if data.get(key) is reference:
                del data[key]
        data[key] = ref(value, forget)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        found = self._data.get(key)
        return found is not None and found() is not None

    def __iter__(self):
        for key, reference in list(self._data.items()):
            if reference() is not None:
                yield key

    def __len__(self):
        return len(self._data)

    def keys(self):
        return iter(self)

    def values(self):
        for reference in list(self._data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self._data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def copy(self):
        other = WeakValueDictionary()
        for key, value in self.items():
            other[key] = value
        return other

    __copy__ = copy

    def itervaluerefs(self):
        yield from list(self._data.values())

    def valuerefs(self):
        return list(self._data.values())

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"


class WeakKeyDictionary(_abc.MutableMapping):
    """A mapping that forgets keys that are gone."""

    def __init__(self, dict=None):
        self._data = {}
        data = self._data
        self._forget = lambda reference: data.pop(reference, None)
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __setitem__(self, key, value):
        self._data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self._data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self._data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self._data):
            key = reference()
            if key is not None:
                yield key

    def __len__(self):
        return len(self._data)

    def keys(self):
        return iter(self)

    def values(self):
        for reference, value in list(self._data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self._data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self._data)

    def copy(self):
        other = WeakKeyDictionary()
        for key, value in self.items():
            other[key] = value
        return other

    __copy__ = copy

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"


class WeakSet(_abc.MutableSet):
    """A set that forgets elements that are gone."""

    def __init__(self, data=None):
        self._data = set()
        data_set = self._data
        self._forget = data_set.discard
        if data is not None:
            for item in data:
                self.add(item)

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __iter__(self):
        for reference in list(self._data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self._data)

    def __contains__(self, item):
        try:
            return ref(item) in self._data
        except TypeError:
            return False

    def add(self, item):
        self._data.add(ref(item, self._forget))

    def discard(self, item):
        self._data.discard(ref(item))

    def remove(self, item):
        self._data.remove(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return WeakSet(self)

    def __repr__(self):
        return repr(set(self))


class finalize:
    """Calls a function when an object is gone."""

    _known = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self.atexit = True
        self._func, self._args, self._kwargs = func, args, kwargs
        key = id(self)
        known = finalize._known

        def run(reference):
            me = known.get(key)
            if me is not None:
                me()
        self._ref = ref(obj, run)
        known[key] = self

    def __call__(self, _=None):
        if finalize._known.pop(id(self), None) is not None:
            return self._func(*self._args, **self._kwargs)

    def detach(self):
        obj = self._ref()
        if obj is not None and finalize._known.pop(id(self), None) is not None:
            return obj, self._func, self._args, self._kwargs

    def peek(self):
        obj = self._ref()
        if obj is not None and id(self) in finalize._known:
            return obj, self._func, self._args, self._kwargs

    @property
    def alive(self):
        return id(self) in finalize._known

    def __repr__(self):
        obj = self._ref()
        if obj is None or not self.alive:
            return f"<finalize object at {id(self):#x}; dead>"
        return (f"<finalize object at {id(self):#x}; for {type(obj).__name__!r} "
                f"at {id(obj):#x}>")
