import contextlib
import io
import sys

buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("caught", 1, 2, sep="-")
    sys.stdout.write("this too\n")
print(repr(buffer.getvalue()))
errors = io.StringIO()
with contextlib.redirect_stderr(errors):
    print("to stderr", file=sys.stderr)
print(repr(errors.getvalue()))
print("into a text", file=buffer)
print(buffer.getvalue().splitlines())


class Loud:
    def write(self, text):
        return old.write(text.upper())

    def flush(self):
        pass


old = sys.stdout
sys.stdout = Loud()
print("shouted")
sys.stdout = old
print("plain", file=None)
file = io.StringIO("one\ntwo\nthree")
print(file.readline(), file.read(2), list(file), file.read() == "", file.tell())
with io.BytesIO(b"abc") as raw:
    print(raw.read(2), raw.getvalue())
raw = io.StringIO()
raw.close()
try:
    raw.read()
except ValueError as error:
    print(error)
try:
    file.write(b"x")
except TypeError as error:
    print(error)
