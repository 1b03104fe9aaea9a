import hashlib, hmac
print(hashlib.pbkdf2_hmac("sha256", b"clave", b"sal", 1000).hex(), hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.digest(b"k"*200, b"m", "sha512").hex()[:9], hmac.compare_digest("a", "b"))
for n in "md5 sha1 sha224 sha256 sha384 sha512".split(): print(n, hashlib.new(n, b"x"*130).hexdigest(), getattr(hashlib, n)().digest_size)
try: hashlib.sha256("hola")
except TypeError as e: print(e)
try: hashlib.new("nada")
except ValueError as e: print(e)
h = hashlib.sha1(b"a"); c = h.copy(); c.update(b"b"); print(h.hexdigest(), c.hexdigest())
