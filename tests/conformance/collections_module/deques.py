import collections
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], 3 in d, list(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend("ab")
d.extendleft("xy")
print(d, d.index("a"), d.count(2), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.remove("x")
d.insert(1, "new")
d.reverse()
print(d)
del d[0]
d[0] = "first"
print(d, d.copy() == d, d == deque([1]), d != deque())
recent = deque(maxlen=3)
for n in range(6):
    recent.append(n)
print(recent, recent.maxlen)
recent.appendleft("left")
print(recent, deque("abcdef", 2), deque([1], maxlen=None))
for broken in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d.remove("zz"), lambda: d.index("zz"), lambda: recent.insert(0, 1), lambda: deque(maxlen=-1)):
    try:
        broken()
    except Exception as error:
        print(type(error).__name__, error)
try:
    for item in d:
        d.append(1)
except RuntimeError as error:
    print(error)
print(deque([1]) + deque([2]), deque([1, 2]) * 2, deque([1]) < deque([2]))
line = collections.deque()
for n in range(1000):
    line.append(n)
    line.append(-n)
    line.popleft()
total = 0
while line:
    total += line.popleft()
print(total)
own = deque([1])
own.append(own)
print(own)
