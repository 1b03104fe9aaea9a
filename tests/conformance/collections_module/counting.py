from collections import ChainMap, Counter, OrderedDict, defaultdict

c = Counter("mesero de mesa")
print(c, c["e"], c["z"], c.most_common(2), c.total())
c.update("ee")
c.subtract({"m": 5})
print(c["e"], c["m"], sorted(c.elements())[:3])
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2))
print(Counter([1, 1, 2]) == Counter({1: 2, 2: 1, 3: 0}), Counter(), dict(Counter("aab")), +Counter(a=-1, b=2))
words = "una mesa una silla una mesa".split()
for word, count in Counter(words).most_common():
    print(word, count)
del c["zzz"]
print(isinstance(c, dict), Counter(a=1) <= Counter(a=2))

groups = defaultdict(list)
for table, dish in [(1, "pasta"), (2, "flan"), (1, "agua")]:
    groups[table].append(dish)
print(groups, dict(groups), groups[3], len(groups), groups.get(9), 9 in groups)
counts = defaultdict(int, {"a": 1})
for letter in "banana":
    counts[letter] += 1
print(counts, sorted(counts.items()), counts.default_factory)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 5
print(nested["x"]["y"], nested["x"] == {"y": 5})
try:
    defaultdict()["missing"]
except KeyError as error:
    print("KeyError", error)
try:
    defaultdict(5)
except TypeError as error:
    print(error)

od = OrderedDict(b=1, a=2)
od["c"] = 3
od.move_to_end("b")
print(od, list(od), od.popitem(), od.popitem(last=False), od)
od.move_to_end("a" if "a" in od else "c", last=False)
print(OrderedDict([("x", 1), ("y", 2)]) == OrderedDict([("y", 2), ("x", 1)]), OrderedDict(x=1) == {"x": 1}, OrderedDict())
lru = OrderedDict()
for key in "abcab":
    lru[key] = lru.get(key, 0) + 1
    lru.move_to_end(key)
    if len(lru) > 2:
        lru.popitem(last=False)
print(lru)

settings = ChainMap({"port": 8000}, {"port": 80, "host": "localhost"})
print(settings["port"], settings["host"], len(settings), sorted(settings), "x" in settings, settings)
child = settings.new_child({"host": "0.0.0.0"})
child["debug"] = True
print(child["host"], child.parents["host"], child.maps[0])
try:
    settings["nope"]
except KeyError as error:
    print("KeyError", error)
