import random

random.seed("texto")
print(random.random())
random.seed(1.5)
print(random.random(), random.gauss(0, 1), random.expovariate(2), random.triangular(0, 10, 3))
azar = random.Random(7)
print(azar.random(), azar.randint(1, 10**30), azar.choice("abc"), azar.sample("abcdef", k=3))
