import time


def tarea(nombre):
    print("Inicio", nombre)
    time.sleep(2)
    print("Fin", nombre)


start = time.time()
tarea("a")
tarea("b")
print(f"Tiempo: {time.time() - start:.0f}", round(time.time() - start, 3))
print(time.perf_counter_ns() - time.monotonic_ns())
