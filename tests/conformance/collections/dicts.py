menu = {"sopa": 3, "pan": 1}
menu["vino"] = 5
menu.update({"pan": 2}, agua=0)
print(menu, len(menu), "sopa" in menu, menu.get("té"), menu.get("té", "no hay"))
print(list(menu), list(menu.keys()), list(menu.values()), list(menu.items()))
print(menu.pop("pan"), menu.pop("nada", None), menu.setdefault("flan", 4), menu.setdefault("flan", 9))
del menu["agua"]
for plato, precio in menu.items():
    print(plato, precio)
print(menu.popitem(), menu, {**menu, "sopa": 0}, menu | {"té": 1})
print(dict([("a", 1), ("b", 2)]), dict(x=1), dict.fromkeys("ab", 0), {1: "a", 1.0: "b", True: "c"})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, sorted({"b": 1, "a": 2}), max({"a": 3, "b": 1}, key={"a": 3, "b": 1}.get))
menu.clear()
print(menu, bool(menu))
