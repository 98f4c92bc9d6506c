import hmac, hashlib
print(hmac.new(b"key", b"message", hashlib.sha256).hexdigest())
print(hmac.new(b"key", b"message", "sha1").hexdigest(), hmac.new(b"k" * 200, digestmod="md5").hexdigest())
m = hmac.new(b"key", digestmod="sha512")
m.update(b"mess")
n = m.copy()
m.update(b"age")
print(m.hexdigest()[:32], n.hexdigest()[:32], m.digest_size, m.block_size, m.name)
print(hmac.compare_digest(b"a", b"a"), hmac.compare_digest("a", "b"), hmac.digest(b"k", b"m", "sha256").hex()[:16])
try:
    hmac.new(b"key", b"m")
except TypeError as problem:
    print(problem)
