import gzip, io, zlib
data = b"abc" * 1000 + bytes(range(256))
packed = zlib.compress(data)
print(len(packed) < 400, zlib.decompress(packed) == data, zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")))
c = zlib.compressobj(9)
parts = c.compress(data[:500]) + c.compress(data[500:]) + c.flush()
d = zlib.decompressobj()
out = d.decompress(parts + b"tail")
print(out == data, d.unused_data, d.eof)
d = zlib.decompressobj()
first = d.decompress(parts, 100)
print(len(first), len(d.unconsumed_tail) > 0, first + d.decompress(d.unconsumed_tail) == data)
print(zlib.decompress(zlib.compress(data, wbits=-15), -15) == data, zlib.decompress(gzip.compress(data), 31) == data)
print(gzip.decompress(gzip.compress(data)) == data, gzip.compress(b"x", mtime=0)[:10])
with gzip.open("made.gz", "wt") as file:
    file.write("line one\nline two\n")
with gzip.open("made.gz", "rt") as file:
    print(file.readlines())
with gzip.open("made.gz") as file:
    print(file.read(4), file.readline(), file.tell(), file.read())
with gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"inside"))) as file:
    print(file.read())
for bad in (lambda: zlib.decompress(b"nonsense"), lambda: zlib.decompress(packed[:20]), lambda: gzip.decompress(b"nonsense"), lambda: zlib.compress("text")):
    try:
        bad()
    except Exception as problem:
        print(type(problem).__name__, problem)
