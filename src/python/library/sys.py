"""What is around the program."""

from _mesero import handled as _handled, stderr, stdin, stdout

__stdin__, __stdout__, __stderr__ = stdin, stdout, stderr

argv = ["main.py"]
orig_argv = ["python3", "main.py"]
executable = "/usr/bin/python3"
path = [""]
platform = "mesero"
byteorder = "little"
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
prefix = base_prefix = exec_prefix = base_exec_prefix = "/usr"
dont_write_bytecode = True
builtin_module_names = ()
warnoptions = []


class _VersionInfo(tuple):
    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        names = ("major", "minor", "micro", "releaselevel", "serial")
        return f"sys.version_info({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


version_info = _VersionInfo((3, 13, 0, "final", 0))
version = "3.13.0 (Mesero)"
hexversion = 0x030D00F0
api_version = 1013
copyright = "Mesero"


class _Named:
    """Values with names, as CPython's struct sequences are."""

    def __init__(self, title, **values):
        self._title = title
        self.__dict__.update(values)

    def __repr__(self):
        shown = (f"{name}={value!r}" for name, value in self.__dict__.items() if name != "_title")
        return f"{self._title}({', '.join(shown)})"


implementation = _Named("namespace", name="mesero", cache_tag=None, version=version_info, hexversion=hexversion)
float_info = _Named(
    "sys.float_info",
    max=1.7976931348623157e308,
    max_exp=1024,
    max_10_exp=308,
    min=2.2250738585072014e-308,
    min_exp=-1021,
    min_10_exp=-307,
    dig=15,
    mant_dig=53,
    epsilon=2.220446049250313e-16,
    radix=2,
    rounds=1,
)
int_info = _Named("sys.int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)
flags = _Named("sys.flags", debug=0, inspect=0, interactive=0, optimize=0, verbose=0, dev_mode=False, utf8_mode=1)


def exit(status=None, /):
    raise SystemExit(*(() if status is None else (status,)))


def exception():
    return _handled()


def exc_info():
    error = _handled()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


def getrecursionlimit():
    return _limit


def setrecursionlimit(limit, /):
    """Takes note of the limit; the machine's own stays as it is."""
    global _limit
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _limit = limit


_limit = 1000


def getswitchinterval():
    return _interval


def setswitchinterval(interval, /):
    """Takes note of the interval; threads change over every 5 ms all the same."""
    global _interval
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval = interval


_interval = 0.005


def getsizeof(object, default=None, /):
    """About what CPython would need for it, in bytes, without what it refers to."""
    if isinstance(object, bool) or object is None:
        return 28 if object else 24 if object is not None else 16
    if isinstance(object, int):
        return 28 + 4 * max((abs(object).bit_length() - 1) // 30, 0)
    if isinstance(object, float):
        return 24
    if isinstance(object, str):
        width = 1 if object.isascii() or all(letter <= "\xff" for letter in object) else 2
        return (41 if object.isascii() else 56) + width * len(object)
    if isinstance(object, bytes):
        return 33 + len(object)
    if isinstance(object, tuple):
        return 40 + 8 * len(object)
    if isinstance(object, list):
        return 56 + 8 * len(object)
    if isinstance(object, (set, frozenset)):
        return 216 if len(object) < 5 else 32 * len(object) + 472
    if isinstance(object, dict):
        return 64 if not object else 184 if len(object) < 6 else 56 * len(object)
    return 48


def getrefcount(object, /):
    return 2


def intern(string, /):
    return string


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def is_finalizing():
    return False


def excepthook(exctype, value, traceback, /):
    import traceback as tracebacks

    tracebacks.print_exception(value)


def displayhook(value, /):
    if value is not None:
        print(repr(value))


def settrace(function, /):
    raise NotImplementedError("sys.settrace is not supported here")


def _getframe(depth=0, /):
    from _mesero import stack

    step, calls = stack(), []
    while step:
        calls.append(step.tb_frame)
        step = step.tb_next
    if depth >= len(calls):
        raise ValueError("call stack is not deep enough")
    return calls[-1 - depth]
