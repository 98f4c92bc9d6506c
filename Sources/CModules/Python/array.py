"""Arrays of numbers of one kind."""

import struct as _struct

typecodes = "bBuhHiIlLqQfd"
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short", "H": "unsigned short",
          "i": "signed int", "I": "unsigned int"}
_LIMIT_TEXTS = {
    "b": ("signed char is less than minimum", "signed char is greater than maximum"),
    "B": ("unsigned byte integer is less than minimum",
          "unsigned byte integer is greater than maximum"),
    "h": ("signed short integer is less than minimum",
          "signed short integer is greater than maximum"),
    "H": ("unsigned short is less than minimum", "unsigned short is greater than maximum"),
    "i": ("signed integer is less than minimum", "signed integer is greater than maximum"),
    "I": ("can't convert negative value to unsigned int", "unsigned int is greater than maximum"),
    "l": ("Python int too large to convert to C long",) * 2,
    "L": ("can't convert negative value to unsigned int",
          "Python int too large to convert to C unsigned long"),
    "q": ("int too big to convert",) * 2,
    "Q": ("can't convert negative int to unsigned", "int too big to convert"),
}


class array:
    """Numbers of one kind, one after the other."""

    __slots__ = ("_code", "_items", "_low", "_high", "__weakref__")

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not "
                            + type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self._code, self._items = typecode, []
        self._low = self._high = None
        if typecode not in "ufd":
            bits = self.itemsize * 8
            self._low = -(1 << bits - 1) if typecode.islower() else 0
            self._high = (1 << bits - typecode.islower()) - 1
        if isinstance(initializer, str):
            if typecode != "u":
                raise TypeError(f"cannot use a str to initialize an array with typecode "
                                f"'{typecode}'")
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    @property
    def typecode(self):
        """The letter of the kind."""
        return self._code

    @property
    def itemsize(self):
        """The bytes of an item."""
        return 4 if self._code == "u" else _struct.calcsize(self._code)

    def _item(self, value):
        code = self._code
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not "
                                + type(value).__name__)
            return value
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return _struct.unpack("f", _struct.pack("f", value))[0] if code == "f" else value
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an "
                                "integer" if code in "bBhHiIlq" or True else "")
            value = value.__index__()
        if value < self._low:
            raise OverflowError(_LIMIT_TEXTS[code][0])
        if value > self._high:
            raise OverflowError(_LIMIT_TEXTS[code][1])
        return int(value)

    def _like(self, items):
        other = array(self._code)
        other._items = items
        return other

    def _operand(self, other, text):
        if not isinstance(other, array):
            raise TypeError(text % type(other).__name__)
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return other._items

    def append(self, v, /):
        """Adds an item at the end."""
        self._items.append(self._item(v))

    def extend(self, bb, /):
        """Adds the items of another array or of an iterable."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for value in bb:
            self._items.append(self._item(value))

    fromlist_error = None

    def fromlist(self, list, /):
        """Adds the items of a list."""
        self._items.extend([self._item(value) for value in list])

    def tolist(self):
        """The items as a list."""
        return list(self._items)

    def frombytes(self, buffer, /):
        """Adds items from their bytes."""
        size = self.itemsize
        if len(buffer) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code == "u":
            self._items.extend(bytes(buffer).decode("utf-32-le"))
        else:
            self._items.extend(_struct.unpack(f"{len(buffer) // size}{self._code}", buffer))

    def tobytes(self):
        """The bytes of the items."""
        if self._code == "u":
            return "".join(self._items).encode("utf-32-le")
        return _struct.pack(f"{len(self._items)}{self._code}", *self._items)

    __bytes__ = tobytes

    def fromfile(self, f, n, /):
        """Adds items from a file."""
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tofile(self, f, /):
        """Writes the bytes of the items."""
        f.write(self.tobytes())

    def fromunicode(self, ustr, /):
        """Adds characters."""
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(ustr)

    def tounicode(self):
        """The characters as a text."""
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def buffer_info(self):
        """Address and count."""
        return id(self), len(self._items)

    def byteswap(self):
        """Turns the bytes of each item."""
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join(data[i:i + size][::-1] for i in range(0, len(data), size)))

    def count(self, v, /):
        """How often an item is there."""
        return self._items.count(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Where an item is."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        """Puts an item before a place."""
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        """Removes an item and returns it."""
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        """Removes the first of such items."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self):
        """Turns the order."""
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self._like(self._items[place])
        try:
            return self._items[place]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, place, value):
        if isinstance(place, slice):
            self._items[place] = self._operand(value, "can only assign array (not \"%s\") to array "
                                               "slice")
            return
        value = self._item(value)
        try:
            self._items[place] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, place):
        try:
            del self._items[place]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        return self._like(self._items + self._operand(
            other, 'can only append array (not "%s") to array'))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not isinstance(count, int):
            return NotImplemented
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo):
        return self._like(list(self._items))

    def __reduce__(self):
        return array, (self._code, list(self._items))

    def __repr__(self):
        if not self._items:
            return f"array('{self._code}')"
        if self._code == "u":
            return f"array('u', {''.join(self._items)!r})"
        return f"array('{self._code}', {self._items!r})"


ArrayType = array
