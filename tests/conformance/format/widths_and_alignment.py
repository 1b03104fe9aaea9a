nombre, precio = "sopa", 3.14159
print(f"[{nombre:10}] [{nombre:>10}] [{nombre:^10}] [{nombre:*^10}] [{nombre:.2}]")
print(f"[{precio:8.2f}] [{precio:<8.1f}] [{precio:+.0f}] [{precio:08.3f}] [{precio:e}] [{precio:g}]")
print(f"[{42:5}] [{42:<5}] [{42:05}] [{-42:05}] [{42:+}] [{42: }] [{42:^7}]")
ancho = 12
print(f"[{nombre:{ancho}}] [{precio:{ancho}.{2}f}] [{nombre:-<{ancho}}]")
