import glob
import os
import shutil
import tempfile
from fnmatch import filter, fnmatch

os.makedirs("a/b")
for name in ("a/uno.txt", "a/dos.csv", "a/b/tres.txt", "a/.oculto", "cuatro.txt"):
    with open(name, "w") as f:
        f.write(name)
print(sorted(glob.glob("*.txt")), sorted(glob.glob("a/*")), sorted(glob.glob("**/*.txt", recursive=True)), glob.glob("no/*"))
print(sorted(glob.glob("a/[ud]*.*")), glob.glob("a/b"), sorted(glob.glob("*", root_dir="a")), glob.escape("a[1].txt"))
print(shutil.copy("cuatro.txt", "a"), shutil.copyfile("cuatro.txt", "cinco.txt"), sorted(os.listdir("a")))
print(shutil.copytree("a", "copia", ignore=shutil.ignore_patterns("*.csv")), sorted(os.listdir("copia")), os.listdir("copia/b"))
print(shutil.move("cinco.txt", "copia/b"), shutil.move("a/dos.csv", "seis.csv"), sorted(os.listdir()))
shutil.rmtree("copia")
shutil.rmtree("copia", ignore_errors=True)
for call in (lambda: shutil.rmtree("copia"), lambda: shutil.copy("no.txt", "si.txt"), lambda: shutil.copy("seis.csv", "seis.csv")):
    try:
        print(call())
    except OSError as error:
        print(type(error).__name__, error)
print(os.path.exists("copia"), open("seis.csv").read())
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.txt")
    with open(path, "w") as f:
        f.write("temporary")
    print(os.path.isdir(folder), open(path).read(), os.path.basename(folder).startswith("tmp"))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=True) as f:
    f.write("named")
    f.seek(0)
    print(f.read(), os.path.exists(f.name), f.name.endswith(".txt"))
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    print(f.write(b"nameless"), f.seek(0), f.read())
print(fnmatch("datos.csv", "*.csv"), fnmatch("a1", "a[0-9]"), fnmatch("ab", "a[!b]"), fnmatch("abcab", "a*b*b"), fnmatch("x[", "x["))
print(filter(["a.txt", "b.csv", "c.txt"], "*.txt"), fnmatch("abc", "?b?"), fnmatch("", "*"), fnmatch("abc", "a*c*d"))
