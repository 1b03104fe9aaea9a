import os
import os.path
from os import environ, getenv

print(os.path.join("a", "b", "c.txt"), os.path.join("a/", "/b"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("menu.tar.gz"), os.path.split("/a/b"), os.path.isabs("/a"), os.path.normpath("/a/./b/../c//d"))
print(os.path.splitext(".bashrc"), os.path.splitext("a/b"), os.path.basename("a/"), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b/c", "/a/d"), os.sep, os.linesep == "\n", os.name)
print(os.path.exists("/no/such/file"), getenv("NOT_THERE"), getenv("NOT_THERE", "usual"), environ.get("NOT_THERE", 5), "NOT_THERE" in os.environ)
os.environ["TOKEN"] = "secret"
print(os.environ["TOKEN"], os.getenv("TOKEN"), type(os.getpid()), os.cpu_count() >= 1, len(os.urandom(8)))
try:
    os.environ["NOPE"]
except KeyError as error:
    print("KeyError", error)
del os.environ["TOKEN"]
print(os.environ.get("TOKEN"))
