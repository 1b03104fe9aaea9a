"""Nobody goes on before all have come."""

import threading
import time

barrier = threading.Barrier(3, action=lambda: print("all are here"))


def walker(name, seconds):
    for lap in (1, 2):
        time.sleep(seconds)
        place = barrier.wait()
        time.sleep(0.03 * place)
        print(name, "lap", lap, "place", place)


threads = [threading.Thread(target=walker, args=pair) for pair in (("A", 0.3), ("B", 0.1), ("C", 0.2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(barrier.parties, barrier.n_waiting, barrier.broken)


def alone(timeout):
    try:
        barrier.wait(timeout)
    except threading.BrokenBarrierError:
        print("broken")


thread = threading.Thread(target=alone, args=(0.1,))
thread.start()
thread.join()
print(barrier.broken)
alone(1)
barrier.reset()
print(barrier.broken)
thread = threading.Thread(target=alone, args=(None,))
thread.start()
time.sleep(0.1)
print(barrier.n_waiting)
barrier.abort()
thread.join()
