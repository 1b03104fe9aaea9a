nombre, n, x, d = "Ana", 42, 3.14159, {"k": "v", 1: [2]}
print(f"{nombre}{n}", f"{{}} {{{n}}}", f"{n=} {n = } {x=:.2f} {nombre=!s} {nombre = !r:>8}")
print(f"{d["k"]} {d['k']} {d[1][0]}", f"{'a' if n else 'b'}", f"{(lambda v: v * 2)(3)}", f"{n:{'>'}{10}}|{x:{8}.{3}}|")
print(f"{n:08.3f} {n:+} {n:x} {n:#x} {n:#b} {n:_} {1234567:,} {0.5:%} {1e10:g} {n!r:^10}|")
print(f'{f"{f"{n}"}"}', f"{f'{nombre}'!r}", f"{"\n".join(["a", "b"])}")
print(f"{x!s:.3} {nombre:*^9} {nombre:.2} {None} {True:d} {n:c} {'ñ'!a}")
print(
    f"{
        n  # con comentario
        + 1
    }"
)
print(f"""varias
{n}
líneas""" f" y {x:.1f}" " juntas " rf"\d{n}\n" Rf"{n}\t")
print(f"{n,}", f"{[*range(3)]}", f"{ {1: 2} }", f"{ {n for n in (1,)} }", f"{lambda_ if (lambda_ := 3) else 0}")
print(f"{n:>{n // 4}}|", f"{'x':{'*<5'}}", f"{x:{'.' + '2' + 'f'}}")
print(f"{'{'}{'}'}", f"{{{{{n}}}}}", f"{n}" "{no}", "%s {} " f"{n}")
for malo in (lambda: f"{nombre:d}", lambda: f"{n:.2s}", lambda: f"{x:z}", lambda: f"{n:10q}", lambda: f"{[]:5}", lambda: f"{None:>5}"):
    try:
        print(malo())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
import time
print(f"{time.gmtime(0).tm_year:04}/{n:<5}/{n:^5}/{n:=+6}")
print(f"{1_000_000:_} {255:#06x} {-5 % 3} {2**100:,} {1e300:.3e} {float('nan')} {float('inf'):+}")
