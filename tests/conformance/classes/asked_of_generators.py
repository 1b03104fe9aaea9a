"""Objects with their own __hash__, __eq__ and __lt__, taken from generators."""


class Dish:
    def __init__(self, name, price):
        self.name = name
        self.price = price

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Dish) and self.name == other.name

    def __lt__(self, other):
        return self.price < other.price

    def __gt__(self, other):
        return self.price > other.price

    def __repr__(self):
        return f"{self.name}:{self.price}"


def menu():
    for name, price in [("sopa", 6), ("arroz", 9), ("sopa", 7), ("flan", 4), ("arroz", 2)]:
        yield Dish(name, price)


def by_price(dishes):
    return sorted(dishes, key=lambda dish: dish.price)


print(by_price(set(menu())))
print(by_price(frozenset(menu())))
print(by_price({*menu()}), len({dish for dish in menu()}))
print(dict((dish, dish.price) for dish in menu()))
print(dict.fromkeys(menu(), True))
print(min(menu()), max(menu()), min((dish.price, dish) for dish in menu()))
print(min([1, 2, 3], key=lambda number: Dish("x", -number)), max(menu(), key=lambda dish: dish))
print(sorted(menu()), sorted(menu(), reverse=True))
print(sorted(menu(), key=lambda dish: Dish("", -dish.price)))

bill = {Dish("flan", 0): "first"}
bill.update((dish, dish.name) for dish in menu())
print(bill)

ordered = {Dish("flan", 0)}
print(by_price(ordered.union(menu(), (Dish("pan", n) for n in range(1, 4)))))
print(len(ordered.intersection(menu())), ordered.difference(menu()), ordered.issubset(menu()))
ordered.update(menu())
print(by_price(ordered), ordered.issuperset(menu()), ordered.isdisjoint(menu()))


class Broken:
    def __hash__(self):
        raise ValueError("no hash")


for make in (set, frozenset, dict.fromkeys):
    try:
        make(Broken() for _ in range(2))
    except ValueError as error:
        print("ValueError", error)
