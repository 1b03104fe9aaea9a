import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(0.5, 1.5))
print(random.choice(["sopa", "pan", "vino"]), random.randrange(0, 100, 5), random.sample(range(20), 4))
mesas = list(range(8))
random.shuffle(mesas)
print(mesas, random.choices("abc", k=5), random.choices("ab", weights=[9, 1], k=5))
random.seed(42)
print(random.random(), random.randrange(3), random.getrandbits(40))
random.seed(-(2**70))
print(random.random(), random.randint(1, 10**30))
for operacion in [lambda: random.choice([]), lambda: random.randint(3, 1), lambda: random.sample([1], 2)]:
    try:
        operacion()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
