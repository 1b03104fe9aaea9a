from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def table(name):
    """A table."""
    print("open", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print("close", name)


print(table.__name__, table.__doc__)
with table("a") as a:
    print("at", a)
with table("b"):
    raise ValueError("spilt")
try:
    with table("c"):
        raise KeyError("menu")
except KeyError as error:
    print("through:", error)


@table("d")
def serve():
    print("serving")


serve()
serve()
with suppress(ZeroDivisionError, KeyError):
    print(1 / 0)
print("after")
try:
    with suppress(KeyError):
        [][1]
except IndexError as error:
    print("not suppressed:", error)


class Door:
    def close(self):
        print("door closed")


with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext(5) as five, nullcontext() as nothing:
    print(five, nothing)


@contextmanager
def silent():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass
    yield


for broken in (silent, twice):
    try:
        with broken():
            print("inside")
    except RuntimeError as error:
        print(error)
try:
    with swallow():
        raise ValueError("x")
except RuntimeError as error:
    print(error)
with ExitStack() as stack:
    names = [stack.enter_context(table(name)) for name in ("x", "y")]
    stack.callback(print, "callback", names)
    stack.push(lambda kind, error, traceback: print("pushed", kind))
    kept = stack.pop_all()
print("kept open")
kept.close()
with ExitStack() as stack:
    stack.push(lambda kind, error, traceback: print("outer sees", kind) or True)
    stack.push(lambda kind, error, traceback: print("inner sees", kind.__name__, error) or True)
    raise ValueError("first")
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)


@contextmanager
def failing():
    yield
    raise RuntimeError("on the way out")


with failing():
    print("in")
