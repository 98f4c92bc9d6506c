"""Hashes of bytes."""

import _hashes

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
    "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
}
algorithms_available = set(algorithms_guaranteed) | {"ripemd160", "sm3", "sha512_224", "sha512_256"}

__all__ = sorted(algorithms_guaranteed) + [
    "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest"]

_names = {
    "sha3_224": "SHA3-224", "sha3_256": "SHA3-256", "sha3_384": "SHA3-384", "sha3_512": "SHA3-512",
    "shake_128": "SHAKE128", "shake_256": "SHAKE256", "blake2b": "BLAKE2b512",
    "blake2s": "BLAKE2s256", "sha512_224": "SHA512-224", "sha512_256": "SHA512-256",
}


def _library_name(name):
    return _names.get(name, name.upper())


class _Hash:
    __slots__ = ("_state", "_own_name")

    def __init__(self, name, state):
        self._own_name, self._state = name, state

    @property
    def name(self):
        """The name of the function."""
        return self._own_name

    @property
    def digest_size(self):
        """The bytes of the hash."""
        return 0 if self._own_name.startswith("shake") else self._state.size

    @property
    def block_size(self):
        """The bytes that are mixed at once."""
        return self._state.block

    def update(self, data, /):
        """Takes more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            if not isinstance(data, memoryview):
                raise TypeError("object supporting the buffer API required")
            data = bytes(data)
        self._state.update(data)

    def digest(self, *length):
        """The hash of all bytes so far."""
        return self._state.digest(*self._length(length))

    def hexdigest(self, *length):
        """The hash in hexadecimal digits."""
        return self._state.digest(*self._length(length)).hex()

    def _length(self, given):
        is_long = self._own_name.startswith("shake")
        if is_long and not given:
            raise TypeError("digest() missing required argument 'length' (pos 1)")
        if not is_long and given:
            raise TypeError(f"HASH.digest() takes no arguments ({len(given)} given)")
        return given

    def copy(self):
        """A hash that goes on from here."""
        return _Hash(self._own_name, self._state.copy())

    def __repr__(self):
        return f"<{self._own_name} _hashlib.HASH object @ {hex(id(self))}>"


def new(name, data=b"", *, usedforsecurity=True, string=None):
    """A new hash by the name of its function."""
    if not isinstance(name, str):
        raise TypeError(f"name must be a string")
    lower = name.lower().replace("-", "_") if name.lower().startswith("sha3") else name.lower()
    state = _hashes.begin(_library_name(lower))
    if state is None:
        raise ValueError("unsupported hash type " + name)
    value = _Hash(lower, state)
    if data:
        value.update(data)
    elif not isinstance(data, (bytes, bytearray, memoryview)):
        value.update(data)
    return value


def _constructor(name):
    def make(data=b"", *, usedforsecurity=True):
        return new(name, data)
    make.__name__ = make.__qualname__ = "openssl_" + name
    make.__doc__ = f"A new {name} hash."
    return make


for _name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256",
              "sha3_384", "sha3_512", "shake_128", "shake_256"):
    globals()[_name] = _constructor(_name)


def _blake(name, most):
    def make(data=b"", /, *, digest_size=most, key=b"", **options):
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size for {name} must be between 1 and {most} bytes, "
                             f"here it is {digest_size}")
        if key or digest_size != most or options:
            from _blake import Blake
            return Blake(name, data, digest_size, key, **options)
        return new(name, data)
    make.__name__ = make.__qualname__ = name
    make.__doc__ = f"A new {name} hash."
    make.MAX_DIGEST_SIZE = make.MAX_KEY_SIZE = most
    return make


blake2b = _blake("blake2b", 64)
blake2s = _blake("blake2s", 32)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    name = hash_name.lower()
    if dklen is None:
        dklen = new(name).digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = _hashes.derive(_library_name(name), password, salt, iterations, dklen)
    if key is None:
        raise ValueError("unsupported hash type " + hash_name)
    return key


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    """The hash of a file."""
    value = new(digest) if isinstance(digest, str) else digest()
    while True:
        piece = fileobj.read(_bufsize)
        if not piece:
            return value
        value.update(piece)
