import os
import pathlib
from pathlib import Path, PurePath


def told(call, *args, **keywords):
    try:
        print("no error:", call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


p = Path("datos") / "ventas" / "enero.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents), p.root, p.anchor)
print(p.with_name("febrero.csv"), p.with_suffix(".zip"), p.with_suffix(""), p.with_stem("marzo"), p.joinpath("a", "b"))
print(Path(), Path("a//b/./c/"), Path("/a", "b"), Path("a", "/b"), Path(Path("a"), "b"), "x" / Path("y"), Path("/").parts)
print(Path("a") == Path("a/"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a")), Path("a") == "a", os.fspath(p))
print(Path("/a/b").is_absolute(), Path("/a/b").relative_to("/a"), Path("a/b").is_relative_to("a"), Path("a/b.py").match("*.py"))
print(Path(".bashrc").suffix, Path("a.").suffix, Path("a/..").name, Path("..").parent, Path("/").parent, Path("a").parent)
print(isinstance(p, PurePath), isinstance(p, Path), type(p).__name__, isinstance(p, pathlib.PosixPath), str(PurePath("x/y")))
told(Path("/a").relative_to, "/b")
told(Path, 5)
told(Path("a").with_suffix, "txt")
told(Path("a").with_name, "a/b")
told(Path(".").with_name, "b")
told(lambda: Path("a") / 5)

print(p.exists(), p.parent.exists())
told(p.write_text, "x")
p.parent.mkdir(parents=True)
told(p.parent.mkdir)
p.parent.mkdir(exist_ok=True)
told(Path("x/y").mkdir)
print(p.write_text("año\n", encoding="utf-8"), p.read_text(encoding="utf-8"), p.read_bytes(), p.stat().st_size)
print(p.write_bytes(b"123"), p.read_text(), p.is_file(), p.is_dir(), p.parent.is_dir(), p.exists())
told(p.write_text, 5)
told(Path("no.txt").read_text)
told(Path("no.txt").unlink)
print(Path("no.txt").unlink(missing_ok=True))
with p.open("a") as f:
    print(f.write("4"), f.name)
with open(p) as f:
    print(f.read(), f.name)
Path("b.txt").touch()
Path("b.txt").touch()
told(Path("b.txt").touch, exist_ok=False)
(p.parent / "notas.txt").write_text("uno\ndos")
print(sorted(Path(".").iterdir()), sorted(Path("datos").rglob("*")), sorted(Path(".").glob("*.txt")))
print(sorted(str(found) for found in Path(".").glob("**/*.txt")), sorted(Path().glob("*/ventas/[en]*")), list(Path("no").glob("*")))
print([str(found) for found in Path("datos/ventas").glob("n?tas.*")], sorted(map(str, Path("datos").glob("**"))))
told(Path("no").iterdir)
print(p.rename(p.with_name("otro.txt")), p.exists(), Path("b.txt").replace("c.txt"))
told(Path("datos").rmdir)
told(Path("datos").unlink)
Path("c.txt").unlink()
print(Path("c.txt").exists(), Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("x/../y").resolve().name)
for line in Path("datos/ventas/notas.txt").read_text().splitlines():
    print(line)
for folder, folders, files in Path("datos").walk():
    print(folder, folders, sorted(files))
