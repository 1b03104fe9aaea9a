for call in [
    lambda: " ".join(str(i) for i in range(3)),
    lambda: "a,b,c".split(",",1),
    lambda: "aXbX".replace("X","-",1),
    lambda: "hola mundo".title(),
    lambda: "abc".translate(str.maketrans("ab","xy","c")),
    lambda: "ñandú".encode(),
    lambda: ("hola"[::-1],"hola"[-3:],"ñandú"[1:3]),
    lambda: "a" "b",
    lambda: ("abc".isalpha(),"12".isdigit(),"ab1".isalnum()),
    lambda: ("a-b".partition("-"),"a-b-c".rpartition("-")),
    lambda: "x=1;y=2".split(";"),
    lambda: ("  a ".strip(),"xxaxx".strip("x")),
    lambda: ("aaa".count("a"),"banana".find("na",3),"banana".rfind("na")),
    lambda: ("a".zfill(3),"-5".zfill(4)),
    lambda: "a\tb".expandtabs(4),
    lambda: "l1\nl2".splitlines(),
    lambda: ("abc".startswith(("x","a")),"abc".endswith("bc")),
    lambda: "abc".center(9,"*"),
    lambda: "abc".removeprefix("a"),
    lambda: ("Hola".swapcase(),"hola".capitalize()),
    lambda: "a".join(["x","y"]),
    lambda: "abc"<"abd",
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
