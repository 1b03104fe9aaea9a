import base64
import bisect
import pprint
import string
import textwrap
from string import Template

print(string.ascii_letters, string.digits, string.punctuation, string.capwords("hola a todos"))
print(Template("$name orders ${count} x $dish, $$5").substitute(name="Ana", count=2, dish="flan"), Template("$a $b").safe_substitute(a=1), Template("$x").substitute({"x": "y"}))
for wrong in ("$missing", "$", "a\n${x"):
    try:
        Template(wrong).substitute()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
text = "The quick brown fox jumped over the lazy dog and ran away, never to be seen again by the well-known hunter."
print(textwrap.fill(text, 30), textwrap.wrap(text, 20)[:2], textwrap.shorten(text, 40), textwrap.wrap("averyveryverylongword x", 8), sep="\n")
print(textwrap.dedent("""\
    a
      b

    c"""), textwrap.indent("one\n\ntwo", "> "), textwrap.fill("x y z", 3, initial_indent="* ", subsequent_indent="  "), sep="\n")
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3), bisect.bisect([], 1))
numbers = [1, 4]
bisect.insort(numbers, 3)
print(numbers, base64.b64encode(b"hola mundo"), base64.b64decode("aG9sYQ=="), base64.urlsafe_b64encode(b"\xff\xfe"))
pprint.pprint({"b": 1, "a": [1, 2]})
pprint.pprint({"name": "restaurant", "tables": [{"number": 1, "guests": ["Ana", "Leo", "Mia"]}, {"number": 2, "guests": []}], "open": True})
pprint.pprint(list(range(40)))
print(pprint.pformat([("a" * 30, "b" * 30), ("c" * 30, "d" * 30)]))
