"""BLAKE2 with a key or another length (RFC 7693)."""

_SCHEDULE = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]
_MIXED = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15),
          (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
_IV = [0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
       0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179]
# Word bits, rounds, rotations.
_KINDS = {"blake2b": (64, 12, (32, 24, 16, 63)), "blake2s": (32, 10, (16, 12, 8, 7))}


class Blake:
    """A hash under way."""

    def __init__(self, name, data, digest_size, key, salt=b"", person=b"", usedforsecurity=True):
        self.name, self.digest_size = name, digest_size
        self._bits, self._rounds, self._turns = _KINDS[name]
        word = self._bits // 8
        self.block_size = word * 16
        if len(key) > word * 8:
            raise ValueError(f"maximum key length is {word * 8} bytes")
        for text, value in (("salt", salt), ("person", person)):
            if len(value) > word * 2:
                raise ValueError(f"maximum {text} length is {word * 2} bytes")
        block = bytes([digest_size, len(key), 1, 1]) + bytes(word * 4 - 4)
        block += salt.ljust(word * 2, b"\0") + person.ljust(word * 2, b"\0")
        iv = [value >> 64 - self._bits for value in _IV]
        self._iv = iv
        self._state = [iv[i] ^ int.from_bytes(block[i * word:i * word + word], "little")
                       for i in range(8)]
        self._count = 0
        self._rest = bytes(key).ljust(self.block_size, b"\0") if key else b""
        self.update(data)

    def update(self, data, /):
        """Takes more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._rest += bytes(data)
        while len(self._rest) > self.block_size:
            self._count += self.block_size
            self._state = self._mixed(self._state, self._rest[:self.block_size], self._count, False)
            self._rest = self._rest[self.block_size:]

    def _mixed(self, state, block, count, is_last):
        bits, word = self._bits, self._bits // 8
        mask = (1 << bits) - 1
        m = [int.from_bytes(block[i:i + word], "little") for i in range(0, self.block_size, word)]
        v = state + self._iv
        v[12] ^= count & mask
        v[13] ^= count >> bits
        if is_last:
            v[14] ^= mask
        r1, r2, r3, r4 = self._turns
        for number in range(self._rounds):
            order = _SCHEDULE[number % 10]
            for step, (a, b, c, d) in enumerate(_MIXED):
                v[a] = v[a] + v[b] + m[order[step * 2]] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> r1 | x << bits - r1) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> r2 | x << bits - r2) & mask
                v[a] = v[a] + v[b] + m[order[step * 2 + 1]] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> r3 | x << bits - r3) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> r4 | x << bits - r4) & mask
        return [state[i] ^ v[i] ^ v[i + 8] for i in range(8)]

    def digest(self):
        """The hash of all bytes so far."""
        count = self._count + len(self._rest)
        state = self._mixed(self._state, self._rest.ljust(self.block_size, b"\0"), count, True)
        size = self._bits // 8
        return b"".join(value.to_bytes(size, "little") for value in state)[:self.digest_size]

    def hexdigest(self):
        """The hash in hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """A hash that goes on from here."""
        other = object.__new__(Blake)
        other.__dict__.update(self.__dict__)
        other._state = list(self._state)
        return other
