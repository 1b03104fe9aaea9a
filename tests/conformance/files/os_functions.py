import os


def told(call, *args, **keywords):
    try:
        print("no error:", call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


os.mkdir("a")
os.makedirs("a/b/c")
os.makedirs("a/b/c", exist_ok=True)
told(os.makedirs, "a/b/c")
told(os.mkdir, "a")
told(os.mkdir, "x/y")
for name in ("a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "0.txt"):
    with open(name, "w") as f:
        f.write(name)
told(os.mkdir, "0.txt")
told(os.makedirs, "0.txt/z")
print(sorted(os.listdir()), sorted(os.listdir("a")), os.listdir("a/b/c"), sorted(os.listdir(".")))
told(os.listdir, "no")
told(os.listdir, "0.txt")
for folder, folders, files in os.walk("."):
    print(folder, sorted(folders), sorted(files))
for folder, folders, files in os.walk("a", topdown=False):
    print(folder, folders, files)
print([os.path.exists(path) for path in ("a", "a/1.txt", "no", "", "a/", "a/1.txt/", "a/../0.txt", "no/../0.txt", ".")])
print([os.path.isfile(path) for path in ("a", "a/1.txt", "no", "0.txt")], [os.path.isdir(p) for p in ("a", "0.txt", ".")])
print(os.path.getsize("a/b/c/3.txt"), os.stat("0.txt").st_size, os.path.getmtime("0.txt") > 0)
told(os.path.getsize, "no.txt")
told(os.stat, "no.txt")
told(os.remove, "no.txt")
told(os.remove, "a")
told(os.rmdir, "a")
told(os.rmdir, "0.txt")
told(os.rmdir, "no")
told(os.rename, "no", "si")
told(os.rename, "0.txt", "no/0.txt")
told(os.rename, "a", "a/b/d")
told(os.rename, "0.txt", "a")
told(os.rename, "a", "0.txt")
os.rename("0.txt", "cero.txt")
os.replace("cero.txt", "a/1.txt")
print(os.listdir(), open("a/1.txt").read())
os.rename("a", "z")
print(open("z/b/c/3.txt").read(), os.path.exists("a"))
with os.scandir("z") as entries:
    print(sorted((entry.name, entry.path, entry.is_dir(), entry.is_file()) for entry in entries))
os.remove("z/b/c/3.txt")
os.unlink("z/b/2.txt")
os.rmdir("z/b/c")
os.removedirs("z/b")
print(os.listdir(), os.listdir("z"))
here = os.getcwd()
os.chdir("z")
print(os.listdir(), os.path.basename(os.getcwd()), os.path.relpath(here), open("1.txt").read())
os.chdir("..")
print(os.getcwd() == here, os.path.abspath("z/1.txt") == os.path.join(here, "z", "1.txt"))
told(os.chdir, "no")
print(os.path.join("a", "b", "c.txt"), os.path.join("a/", "b"), os.path.join("a", "/b"), os.path.split("a/b/c.txt"))
print(os.path.splitext("a/b.tar.gz"), os.path.basename("a/b.txt"), os.path.dirname("a/b.txt"), os.path.normpath("a/./b/../c"))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.isabs("/a"), os.sep)
print(os.access("z", os.R_OK), os.access("no", os.F_OK), os.path.samefile("z/1.txt", "./z/1.txt"))
