import struct
print(struct.pack(">IH", 1, 2), struct.unpack("<hh", b"\x01\x00\xff\xff"), struct.calcsize("!Bd"), struct.pack("4s?f", b"ab", True, 1.5), struct.calcsize("Bd"), struct.pack("<d", 3.14159), struct.unpack(">f", struct.pack(">f", 0.1)), struct.pack("<e", 1.0))
for f, a in [("B", 300), ("h", "x"), ("!I", -1), ("<q", 2**70), ("f", 1e300), ("2s", "x")]:
    try: print(struct.pack(f, a))
    except Exception as e: print(type(e).__name__, e)
try: struct.unpack("!I", b"ab")
except struct.error as e: print(repr(e))
try: struct.pack("!II", 1)
except struct.error as e: print(repr(e))
print(struct.pack("<f", float("inf")), struct.pack("<f", -0.0), struct.unpack("<d", b"\x01" + b"\0"*7), struct.pack("<f", 1e-45), list(struct.iter_unpack("<H", b"abcd")), struct.unpack_from("<H", b"xxab", 2))
print(struct.unpack("3p2x", b"\x02ab\0\0"), struct.pack("<l", 5), struct.calcsize("l"))
