"""Writes what CPython 3.13 answers to many small calls, one table a file, for the unit tests of `src/python`.

Run it with CPython 3.13: `python3.13 tests/tables/make.py`. Each line of a table is a JSON array: the call's name, its
arguments, and what came out: a value, or {"raises": "ValueError: …"}. An integer beyond 2^53 is {"int": hex}, a float
{"float": repr}.
"""

import json
import math
import random
import sys
from itertools import product
from pathlib import Path

HERE = Path(__file__).parent
INTS = [0, 1, -1, 7, -42, 255, 1000, 12345, -1234567, 2**31, -(2**63), 2**63 - 1, 2**64, -(10**25), 3**200]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 0.5, 2.5, 3.5, 0.125, 1 / 3, 2 / 3, 1e-4, 1e-5, 123456.789, 1e15, 1e16, 9999999999999998.0,
          1e17, 1e22, 1e23, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, -1e100, 0.045, 1.005, 2.675, 99999.95,
          math.pi, math.inf, -math.inf, math.nan, 1234567.0, 0.00012345, 12345678901234567.0]
TEXTS = ["", "a", "Hola", "menú", "ñandú y café", "日本語", "😀 ok", "  espacios  ", "a,b,,c", "Mesa 4: 2 cafés",
         "one\ttwo\r\nthree\n", "ÁRBOL", "straße", "aAbB zZ", "x" * 12, "ABC", "abc def ghi", "--a--", "\x1c \u2003x\u00a0"]


def plain(value):
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"int": hex(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    return [plain(item) for item in value]


def outcome(function, *arguments):
    try:
        return plain(function(*arguments))
    except Exception as error:
        return {"raises": f"{type(error).__name__}: {error}"}


def write(table, cases):
    lines = [json.dumps([name, plain(arguments), outcome(function, *arguments)], ensure_ascii=False)
             for name, function, arguments in cases]
    (HERE / f"{table}.jsonl").write_text("\n".join(dict.fromkeys(lines)) + "\n")
    print(f"{table}: {len(lines)}")


def sample(rng, cases, count):
    return rng.sample(cases, min(count, len(cases)))


def format_cases():
    rng = random.Random(1)
    aligns = ["", "<", ">", "^", "=", "*<", "0>", "_^", "ñ="]
    signs = ["", "+", "-", " "]
    sizes = ["", "1", "5", "08", "010", "12", "020", "25"]
    specs = ["".join(parts) for parts in product(aligns, signs, ["", "z", "#"], sizes, ["", ",", "_"], ["", ".0", ".2", ".10"],
                                                 ["", *"bcdeEfFgGnosxX%y"])]
    odd = [",_d", "_,d", ".", "10.", ".f", "5.3.2", "abc", "é", "10é", "\x07", "}", "99999999999999999999", ".99999999999999999999f",
           "<<10", "<<<", "==5", "0=+010,d", "0<5", "05s", ",s", ",n", ",x", "_x", "_c", "#_b", "#020_x", "#,d", "1000.3f",
           ".400f", ".400e", ".30g", "#.30g", ".2147483648f", "z.0f", "zd", "z", " ", "+", "0", "00", "01", "007", "+,.2f",
           "012,.1f", "013,.1f", "014,.1f", "04,", "05,", "06,", "07,", "08,d", "09,d", "_>+12_.3e", "5%", ".1%", "c", "5c", "+c",
           "#c", "03c", "^5c"]
    for value in INTS + [True, False] + FLOATS + ["", "abc", "señal", "😀😀😀"]:
        yield from (("format", format, (value, spec)) for spec in odd + sample(rng, specs, 30) if spec)
    for value in (1, 12, 123, 1234, 12345, 123456, 1234567):
        yield from (("format", format, (value, f"0{width}{separator}{code}"))
                    for width in range(1, 14) for separator in ",_" for code in ("d", "x", ".1f"))


def number_cases():
    rng = random.Random(2)
    floats = FLOATS + [rng.uniform(-1e3, 1e3) for _ in range(60)] + [rng.uniform(-1, 1) * 10.0 ** rng.randint(-320, 300) for _ in range(200)]
    floats += [round(rng.uniform(0, 100), 3) + 0.0005 for _ in range(60)]
    ints = INTS + [rng.randint(-(10**k), 10**k) for k in range(1, 60) for _ in range(2)] + [2**k + d for k in (52, 53, 54, 62, 63, 64, 100, 1023) for d in (-1, 0, 1)]
    ints += [10**400, -(10**310), 2**1024 - 2**970, 2**1024 - 2**970 - 1]
    yield from (("repr", repr, (x,)) for x in floats)
    yield from (("hash", hash, (x,)) for x in floats + ints if x == x)
    yield from (("round", round, (x,)) for x in floats)
    yield from (("round_to", round, (x, places)) for x in floats for places in rng.sample((-400, -20, -3, -2, -1, 0, 1, 2, 3, 5, 17, 400), 5))
    yield from (("round_to", round, (x, places)) for x in ints + list(range(-60, 60, 5)) for places in (-100, -3, -2, -1, 0, 2))
    yield from (("int", int, (x,)) for x in floats)
    yield from (("float", float, (x,)) for x in ints)
    some = FLOATS + [3.0, -3.0, 7.5, -0.7, 1e-300]
    for a, b in sample(rng, list(product(some, some)), 400):
        yield from ((name, function, (a, b)) for name, function in
                    (("divmod", divmod), ("floordiv", lambda a, b: a // b), ("mod", lambda a, b: a % b), ("truediv", lambda a, b: a / b)))
        if not (a < 0 and math.isfinite(a) and math.isfinite(b) and b % 1):
            yield "pow", pow, (a, b)
    for a, b in [(rng.choice(ints), rng.choice(ints)) for _ in range(300)] + sample(rng, list(product(INTS, INTS)), 60):
        yield "truediv", lambda a, b: a / b, (a, b)
    for a, b in [(2**1000 + 1, 3**50), (1, 2**1074), (1, 2**1075), (3, 2**1075), (2**53 + 1, 2), (2**1030, 2**1100 + 1), (10**400, 10**399 * 3),
                 (10**30, 7 * 10**350), (-(10**10), 3 * 10**330), (2**54 + 3, 2**1075), (2**60 - 1, 2**1100 - 1)]:
        yield "truediv", lambda a, b: a / b, (a, b)
    for a in (0, 1, -1, 2, -3, 10, 2**70):
        yield from (("pow", pow, (a, b)) for b in (0, 1, 2, 3, -1, -2, 63, 64, 100, 2**63 if a in (1, -1, 0) else 5))
    for a, b, m in [(3, 4, 5), (3, -1, 7), (2, -1, 4), (-3, 5, 7), (3, 5, -7), (10, 10**30, 97), (5, 0, 1), (2, 3, 0), (3, -2, -7), (3, -1, 1), (0, 0, 5)]:
        yield "pow_mod", pow, (a, b, m)


def parse_cases():
    texts = ["", " ", "1", "+1", "-1", "--1", " 12 ", "\n7\t", "1_000", "1__0", "_1", "1_", "0x1F", "0X_1f", "0b101", "0o17", "0", "00", "007", "0_0", "0_7",
             "1.5", "1e5", "abc", "z", "١٢٣", "１２", "12a", "0x", "0b2", "+0b1", "- 1", "1 2", "9" * 30, "-" + "8" * 40, "\u20031\u2003", "ñ", "'", "0b", "0_b1",
             "0x_", "0x__1", "1" * 4300, "1" * 4301, "1\x00", "+", "-", "0z"]
    yield from (("int", int, (text, base)) for text in texts for base in (0, 2, 8, 10, 16, 36))
    yield from (("int", int, ("1", base)) for base in (1, -1, 37, 1000))
    floats = texts + ["1.", ".5", ".", "1.5e3", "1e", "1e+5", "1E-5", "inf", "-inf", "Infinity", "+infinity", "nan", "-NaN", "infin", "1_0.5_0", "1_.5", "1._5", "1e1_0",
                      "1e400", "1e-400", "-0", "-0.0", "  3.25\n", "0x1p3", "1,5", "1.7976931348623159e308", "5e-324", "2.4703282292062327e-324", "+.5e-1", "e5", "1e5.5", "٣.٥", "i", "n", "in"]
    yield from (("float", float, (text,)) for text in floats)
    yield from (("repr_int", repr, (value,)) for value in INTS + [10**4299, 10**4300 - 1, 10**4300, -(10**4300), 2**14285])


def percent_cases():
    rng = random.Random(3)
    fields = ["%" + "".join(parts) for parts in product(["", "-", "+", " ", "#", "0", "-0", "+ ", "#0", "0+"], ["", "3", "10"], ["", ".", ".0", ".2", ".12"],
                                                         "diuoxXeEfFgGcrsa")]
    values = INTS + FLOATS + ["", "abc", "señal"]
    for value in values:
        for field in sample(rng, fields, 60):
            kind = field[-1]
            if kind in "diuoxX" and not isinstance(value, int) or kind in "eEfFgG" and isinstance(value, str) or kind == "c":
                continue
            yield "percent", lambda field, value: field % (value,), (field, value)
    for template in ["100%", "%", "%5", "%y", "ñ%é", "%(a", "%(a)", "%z %d", "%l", "%ld", "%5%|", "%.99999999999d", "%99999999999d", "%-5c|", "%5c|", "%\x07"]:
        yield "template", lambda template: template % ({"a": 5} if "(" in template else "x" if "c" in template else 5), (template,)


def str_cases():
    rng = random.Random(4)
    bounds = [(), (0,), (1,), (-2,), (1, 3), (-3, -1), (5, 2), (0, 100), (100,), (None, 2), (2, None), (-100, 100)]
    wanted = ["", "a", "é", "afé", ",", " ", "ñ", "語", "xx", "b", "\n", "zz", "--"]
    for text in TEXTS + ["Σίσυφος ΟΔΥΣΣΕΥΣ", "ǆ ŉ ﬁn", "ß", "they're bill's", "x\u0345", "२३", "²³", "Ⅷ", "½", "五", "a1", "_x", "1x", "É̃", "class", "\u200b", "İ", "ΑΣ.", "ΑΣ Α", "ᾳ ᾼ"]:
        for name in ("isalpha isalnum isdecimal isdigit isnumeric isspace isprintable isidentifier islower isupper istitle capitalize casefold "
                     "swapcase title upper lower split rsplit splitlines strip lstrip rstrip").split():
            yield name, getattr(str, name), (text,)
        yield "splitlines", str.splitlines, (text, True)
        for name in ("find", "rfind", "count", "startswith", "endswith"):
            yield from ((name, getattr(str, name), (text, sub, *part)) for sub, part in sample(rng, list(product(wanted, bounds)), 30))
        for separator in (None, ",", " ", "a", "xx", "é", ""):
            yield from ((name, getattr(str, name), (text, separator, most)) for name in ("split", "rsplit") for most in (-1, 0, 1, 2, 5))
        for separator in (",", " ", "é", "xx", ""):
            yield from ((name, getattr(str, name), (text, separator)) for name in ("partition", "rpartition"))
        for symbols in (" ", "a-", "éx", ""):
            yield from ((name, getattr(str, name), (text, symbols)) for name in ("strip", "lstrip", "rstrip"))
        for old, new, most in [("a", "oo", -1), ("", "-", -1), ("", "-", 2), ("é", "", -1), ("xx", "x", 3), ("a", "b", 0), ("z", "y", -1)]:
            yield "replace", str.replace, (text, old, new, most)
        for width in (-5, 0, 3, 8, 13, 14):
            yield from ((name, getattr(str, name), (text, width, fill)) for name in ("center", "ljust", "rjust") for fill in " *ñ")
            yield "zfill", str.zfill, (text, width)
        yield from (("expandtabs", str.expandtabs, (text, size)) for size in (-1, 0, 1, 4, 8))
        yield from (("slice", lambda text, a, b: text[a:b], (text, a, b)) for a, b in product((0, 1, 3, 50), (0, 2, 4, 50)))
    for text in ("+5", "-12", "+", "a\tb\n\tc", "ab\tc\rd\te", "-ñ"):
        yield from (("zfill", str.zfill, (text, width)) for width in (1, 2, 3, 5))
        yield from (("expandtabs", str.expandtabs, (text, size)) for size in (0, 1, 3, 8))


def random_cases():
    """Each case: a seed, calls made one after another, and their answers."""
    rng = random.Random(5)
    seeds = [0, 1, 2, 42, -42, 2024, 2**31, 2**32, 2**64 + 7, 10**50, -(10**40), "", "mesero", "señal", "x" * 200, *range(100, 190)]
    weights = [[1.0], [1.0, 2.0, 3.0], [0.5, 0.0, 10.0, 0.25], [5.0] * 40]
    calls = [("random",), ("getrandbits", 0), ("getrandbits", 1), ("getrandbits", 31), ("getrandbits", 32), ("getrandbits", 33), ("getrandbits", 100),
             ("randbelow", 1), ("randbelow", 6), ("randbelow", 2**32), ("randbelow", 10**30), ("randbelow_small", 1), ("randbelow_small", 100),
             ("randbelow_small", 2**31), ("randbelow_small", 2**33), ("choices", 7, 5), ("shuffle", 0), ("shuffle", 10), ("shuffle", 52), ("sample", 0, 0),
             ("sample", 10, 3), ("sample", 21, 5), ("sample", 22, 5), ("sample", 85, 6), ("sample", 86, 6), ("sample", 1000, 60), ("sample", 5, 5),
             ("uniform", 0.1, 0.5), ("uniform", 3.0, -2.0), ("triangular", 0.0, 1.0), ("triangular", 2.0, 10.0, 3.0), ("triangular", 2.0, 2.0, 2.0),
             ("normalvariate", 0.0, 1.0), ("gauss", 0.0, 1.0), ("gauss", 10.0, 2.5), ("expovariate", 1.5), ("gammavariate", 2.5, 1.5),
             ("gammavariate", 0.4, 2.0), ("gammavariate", 1.0, 3.0), ("betavariate", 2.0, 0.5), ("weibullvariate", 1.5, 2.0)] + [("weighted", w, 6) for w in weights]

    def draw(source, name, *arguments):
        if name in ("randbelow", "randbelow_small"):
            return source.randrange(arguments[0])
        if name == "choices":
            return source.choices(range(arguments[0]), k=arguments[1])
        if name == "weighted":
            return source.choices(range(len(arguments[0])), arguments[0], k=arguments[1])
        if name == "shuffle":
            places = list(range(arguments[0]))
            source.shuffle(places)
            return places
        if name == "sample":
            return source.sample(range(arguments[0]), arguments[1])
        return getattr(source, name)(*arguments)

    for seed in seeds:
        source = random.Random(seed)
        order = sample(rng, calls, len(calls)) if seed not in (0, 42) else [("random",)] * 700
        yield "sequence", lambda *_: None, (seed, order, [draw(source, *call) for call in order])


TABLES = {"random": random_cases, "format": format_cases, "numbers": number_cases, "parse": parse_cases, "percent": percent_cases, "str": str_cases}

if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 13), "the oracle is CPython 3.13"
    for table, cases in TABLES.items():
        write(table, cases())
