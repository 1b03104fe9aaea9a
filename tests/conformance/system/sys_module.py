import sys

sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
print("one", "two", sep="-", end="!\n", file=sys.stdout, flush=True)
sys.stdout.flush()
print("warning: hot", file=sys.stderr)
sys.stderr.write("and this\n")
print(sys.version_info >= (3, 11), sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder, sys.getdefaultencoding(), type(sys.platform), sys.getrecursionlimit())
print(sys.exc_info(), sys.exception())
try:
    {}["x"]
except KeyError:
    kind, error, _ = sys.exc_info()
    print(kind, repr(error), sys.exception() is error)
print(sys.getsizeof([]) < sys.getsizeof([1, 2, 3]), sys.getsizeof(1) > 0, sys.intern("a") == "a", sys.float_info.max > 1e300)
sys.setrecursionlimit(2000)
try:
    sys.exit(3)
except SystemExit as stop:
    print("stopped", stop.code)


def main():
    print("leaving")
    sys.exit("the kitchen is closed")


main()
