import hashlib
data = b"the quick brown fox"
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, data)
    print(name, h.digest_size, h.block_size, h.hexdigest()[:40], h.name)
    assert getattr(hashlib, name)(data).hexdigest() == h.hexdigest()
h = hashlib.sha256()
h.update(b"the quick ")
other = h.copy()
h.update(b"brown fox")
print(h.hexdigest() == hashlib.sha256(data).hexdigest(), other.hexdigest()[:16], h.digest()[:4])
print(hashlib.sha256(b"").hexdigest(), hashlib.md5("grün".encode()).hexdigest())
print(hashlib.shake_128(b"a").hexdigest(10), hashlib.shake_256(b"a").digest(4))
print(hashlib.blake2b(b"a", digest_size=16).hexdigest(), hashlib.blake2b(b"b", key=b"secret", digest_size=20).hexdigest())
print(hashlib.blake2s(b"c" * 200, digest_size=8, salt=b"salt", person=b"me").hexdigest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2, 12).hex())
print(hashlib.sha256(bytearray(b"x")).hexdigest()[:8], hashlib.sha256(memoryview(b"x")).hexdigest()[:8])
for bad in (lambda: hashlib.new("nope"), lambda: hashlib.sha256("text"), lambda: hashlib.md5().update("x"), lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 0)):
    try:
        bad()
    except Exception as problem:
        print(type(problem).__name__, problem)
print(sorted(hashlib.algorithms_guaranteed))
