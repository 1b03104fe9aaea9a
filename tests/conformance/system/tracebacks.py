import sys
import traceback


def inner():
    return 1 / 0


def outer():
    try:
        inner()
    except ZeroDivisionError as error:
        raise ValueError("no luck") from error


try:
    outer()
except ValueError as error:
    text = traceback.format_exc()
    print([line.strip() for line in text.splitlines() if not line.startswith(" ")])
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    print("".join(traceback.format_exception(error)) == text, "inner" in text, "direct cause" in text)
    traceback.print_exc()
    traceback.print_exception(error, file=sys.stderr)
    print(len(traceback.format_exception(type(error), error, error.__traceback__)) > 3)
print(traceback.format_exc())
