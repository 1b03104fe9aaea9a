import random

for call in [
    lambda: random.Random(42).random(),
    lambda: random.Random(42).randint(1,6),
    lambda: random.Random("hola").choice("abc"),
    lambda: random.Random(1).sample(range(100),5),
    lambda: random.Random(1).shuffle([1,2]),
    lambda: random.Random(1).choices("abc",weights=[1,2,3],k=4),
    lambda: random.Random(1).gauss(0,1),
    lambda: random.Random(1).uniform(1,2),
    lambda: random.Random(1).randrange(0,100,5),
    lambda: random.Random(1).randrange(5),
    lambda: random.Random(1).randrange(5,5),
    lambda: random.Random(1).randint(5,1),
    lambda: random.Random(1).choice([]),
    lambda: random.Random(1).sample([1],2),
    lambda: random.Random(1).sample({1},1),
    lambda: random.Random(1).shuffle((1,2)),
    lambda: random.Random(1).getrandbits(100),
    lambda: random.Random(1).randbytes(5),
    lambda: random.Random(1.5).random(),
    lambda: random.Random(1).betavariate(2,3),
    lambda: random.Random(1).expovariate(0.5),
    lambda: random.Random(1).triangular(0,10,5),
    lambda: random.Random([]).random(),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
