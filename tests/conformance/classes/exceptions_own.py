"""Exceptions of the program's own: attributes, chaining, notes, groups."""


class AppError(Exception):
    """Base."""

    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def describe(self):
        return f"{type(self).__name__}[{self.code}] {self} {self.details}"


class NotFound(AppError):
    code = 404

    def __str__(self):
        return f"not found: {self.args[0]}"


for make in (lambda: AppError("bad", a=1), lambda: NotFound("page", id=7)):
    try:
        raise make()
    except AppError as error:
        print(error.describe(), repr(error), error.args)

try:
    try:
        1 / 0
    except ZeroDivisionError as inner:
        raise NotFound("ratio") from inner
except NotFound as error:
    print(error, repr(error.__cause__), error.__suppress_context__, error.__context__ is error.__cause__)

try:
    try:
        {}["k"]
    except KeyError:
        raise AppError("while handling")
except AppError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)

try:
    raise AppError("hidden") from None
except AppError as error:
    print(error.__cause__, error.__suppress_context__)

try:
    error = ValueError("noted")
    error.add_note("first")
    error.add_note("second")
    raise error
except ValueError as caught:
    print(caught.__notes__, caught is error)

e = ValueError("a", 2)
print(e.args, str(e), repr(e), e.with_traceback(None) is e)
e.args = ("new",)
e.extra = 5
print(e, e.extra, e.__dict__, isinstance(e, Exception), issubclass(NotFound, AppError))


class Validation(ValueError):
    def __init__(self, field, problem):
        self.field = field
        self.problem = problem

    def __eq__(self, other):
        return isinstance(other, Validation) and self.field == other.field


v = Validation("age", "too low")
print(v.args, str(v), repr(v), v == Validation("age", "x"), v != Validation("b", "x"))


def check(value):
    try:
        if value < 0:
            raise Validation("value", value)
        return value
    except Validation as error:
        return error.field
    else:
        print("never")
    finally:
        print("checked", value)


print(check(1), check(-1))

try:
    try:
        raise AppError("first")
    finally:
        print("cleanup")
except (KeyError, AppError) as error:
    print("caught", error)

try:
    raise AppError
except TypeError as error:
    print(error)

try:
    raise "text"
except TypeError as error:
    print(error)

raise NotFound("the end", x=1) from e
