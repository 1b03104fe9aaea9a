import functools
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.add(2, 3), operator.sub(2, 3), operator.mul(2, 3), operator.truediv(3, 2), operator.floordiv(7, 2))
print(operator.mod(7, 3), operator.pow(2, 10), operator.neg(4), operator.pos(-4), operator.invert(5))
print(operator.lt(1, 2), operator.ge(1, 2), operator.eq("a", "a"), operator.ne(1, 1.0))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(32, 2))
print(operator.not_([]), operator.truth([0]), operator.is_(None, None), operator.is_not(1, None))
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf([5, 6, 7], 7))
print(operator.concat([1], [2]), operator.getitem({"a": 1}, "a"))
table = {}
operator.setitem(table, "k", 1)
print(table)
operator.delitem(table, "k")
print(table)
print(functools.reduce(operator.mul, range(1, 7)))
orders = [("pasta", 12), ("agua", 2), ("flan", 5)]
print(sorted(orders, key=itemgetter(1)), max(orders, key=itemgetter(1)))
print(itemgetter(0, 2)("abc"), list(map(itemgetter(0), orders)))
print(methodcaller("upper")("hola"), methodcaller("split", ",")("a,b"), methodcaller("replace", "a", "o")("casa"))
print(repr(itemgetter(1)), repr(methodcaller("f", 1, x=2)), repr(attrgetter("a.b", "c")))
print(attrgetter("real")(3), attrgetter("real", "imag")(4))
try:
    operator.indexOf([1], 2)
except ValueError as error:
    print(error)
