"""Files that are compressed with gzip."""

import io
import os
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"
_open = __import__("builtins").open


class BadGzipFile(OSError):
    """A file that is no gzip file."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens a compressed file."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    elif encoding is not None:
        raise ValueError("Argument 'encoding' not supported in binary mode")
    kind = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        file = GzipFile(filename, kind, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, kind, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return _Text(file, encoding or "utf-8", errors or "strict") if "t" in mode else file


def compress(data, compresslevel=9, *, mtime=None):
    """Bytes as a gzip file has them."""
    packed = zlib.compress(data, compresslevel, wbits=31)
    if mtime == 0:
        return packed
    stamp = int(time.time() if mtime is None else mtime)
    best = 2 if compresslevel == 9 else 4 if compresslevel == 1 else 0
    return packed[:4] + struct.pack("<L", stamp) + bytes((best, 255)) + packed[10:]


def decompress(data):
    """The bytes of a gzip file as they were."""
    parts = []
    while data:
        if data[:2] != b"\x1f\x8b":
            if not data.strip(b"\0"):
                break
            raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[:2]))
        stream = zlib.decompressobj(31)
        try:
            parts.append(stream.decompress(data))
        except zlib.error as problem:
            if "incorrect data check" in str(problem):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not stream.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = stream.unused_data
    return b"".join(parts)


class GzipFile(io.IOBase):
    """A compressed file: bytes go in and come out as they are."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        mode = (mode or "rb").replace("b", "")
        if mode not in ("r", "w", "a", "x"):
            raise ValueError("Invalid mode: {!r}".format(mode + "b"))
        self.name = os.fspath(filename) if filename is not None else getattr(fileobj, "name", "")
        self.mode = 1 if mode == "r" else 2
        self._own = fileobj is None
        self._file = _open(filename, mode + "b") if fileobj is None else fileobj
        self._level = compresslevel
        self._stamp = mtime
        self._closed = False
        if self.mode == 1:
            self._content = None
            self._place = 0
        else:
            self._pending = []

    @property
    def closed(self):
        return self._closed

    @property
    def fileobj(self):
        return self._file

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def _loaded(self):
        self._check()
        if self.mode != 1:
            raise OSError(9, "read() on write-only GzipFile object")
        if self._content is None:
            self._content = decompress(self._file.read())
        return self._content

    def readable(self):
        return self.mode == 1

    def writable(self):
        return self.mode == 2

    def seekable(self):
        return True

    def read(self, size=-1):
        content = self._loaded()
        end = len(content) if size is None or size < 0 else self._place + size
        piece = content[self._place:end]
        self._place += len(piece)
        return piece

    def read1(self, size=-1):
        return self.read(size)

    def readinto(self, buffer):
        piece = self.read(len(buffer))
        buffer[:len(piece)] = piece
        return len(piece)

    def peek(self, size):
        return self._loaded()[self._place:self._place + size]

    def readline(self, size=-1):
        content = self._loaded()
        end = content.find(b"\n", self._place) + 1 or len(content)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        piece = content[self._place:end]
        self._place = end
        return piece

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check()
        if self.mode != 2:
            raise OSError(9, "write() on read-only GzipFile object")
        self._pending.append(bytes(data))
        return len(data)

    def tell(self):
        return self._place if self.mode == 1 else sum(map(len, self._pending))

    def seek(self, offset, whence=0):
        content = self._loaded()
        base = (0, self._place, len(content))[whence]
        self._place = max(0, min(base + offset, len(content)))
        return self._place

    def rewind(self):
        self.seek(0)

    def flush(self, *mode):
        self._check()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self.mode == 2:
            self._file.write(compress(b"".join(self._pending), self._level, mtime=self._stamp))
        if self._own:
            self._file.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exception):
        self.close()

    def __repr__(self):
        return f"<gzip {self._file!r} {hex(id(self))}>"


class _Text:
    """A compressed file of text."""

    def __init__(self, file, encoding, errors):
        self.buffer, self.encoding, self.errors = file, encoding, errors

    def _text(self, data):
        return data.decode(self.encoding, self.errors).replace("\r\n", "\n")

    def read(self, size=-1):
        if size is None or size < 0:
            return self._text(self.buffer.read())
        piece = b""
        while True:
            more = self.buffer.read(1)
            piece += more
            try:
                text = piece.decode(self.encoding)
            except UnicodeDecodeError:
                if not more:
                    raise
                continue
            if not more or len(text) >= size:
                return text

    def readline(self):
        return self._text(self.buffer.readline())

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, text):
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    @property
    def closed(self):
        return self.buffer.closed

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
