"""De dos miembros iguales, cuál se queda: 1, 1.0 o True."""

print({1, 2, True}, {1.0, 1}, {1}.intersection([1.0]), {1}.intersection([True]), {1, 2} & {1.0, 5}, {1.0} & {1, 2, 3}, {1, 2, 3} & {1.0}, {1} | {1.0}, {True} | {1}, {1: "a", 1.0: "b", True: "c"})
s = {1, 2}; s.update([1.0, True]); print(s); s.add(1.0); print(s); s.intersection_update([1.0]); print(s)
print({1}.union([1.0, True]), {1.0}.difference([1]), {1, 2}.symmetric_difference([1.0, 3]), {1, 2} ^ {2.0, 3.0}, frozenset([1]).intersection({1.0}))
d = {1: "a"}; d[True] = "b"; d[1.0] = "c"; print(d); d.update({1.0: "z"}); print(d)
