n = 1234567
print(f"{n:,} {n:_} {n:x} {n:X} {n:#x} {n:b} {n:o} {n:e} {n:c}" if False else f"{n:,} {n:_} {n:x} {n:X} {n:#x} {n:b} {n:o}")
print(f"{0.256:%} {0.256:.1%} {1/3:.10f} {1e10:g} {1e-5:g} {123456789.0:g} {1234.5:,.2f}")
print(f"{float('inf'):f} {float('nan'):8.2f}| {-0.0:.1f} {2.5:.0f} {3.5:.0f} {0.1:.20f}")
print(f"{10**20:,} {-1234:,} {255:08b} {5:3d}| {True:d} {3.0} {1e100}")
print(format(3.14159, ".3f"), format(42), format("x", ">4"), format(1e6, ","))
