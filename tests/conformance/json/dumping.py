import json

data = {"name": "Ana", "orders": [1, 2.5, None, True, False], "nested": {"a": {}, "b": []}, "ñ": "café \"x\" \\ \n \t \x01 😀", 1: "one", None: 2, 2.5: 3, True: 4}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2))
print(json.dumps({"b": 1, "a": [1, {"c": 2}]}, sort_keys=True, indent=4, separators=(",", ": ")), json.dumps([1, 2], separators=(",", ":")), json.dumps([], indent=2), json.dumps("a"), json.dumps((1, 2)), json.dumps(1e20), json.dumps(float("inf")), json.dumps(10**20))
print(json.dumps([1, [2]], indent="\t"))


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps({"p": Point(3)}, default=lambda o: o.__dict__))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"s": {3, 1}}, cls=Encoder))
own = []
own.append(own)
for broken in (lambda: json.dumps(Point(1)), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(own), lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(b"x"), lambda: json.dumps({"a": Point(1)}, cls=Encoder)):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
