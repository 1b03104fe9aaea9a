"""A kitchen and waiters that wait for plates, with a condition."""

import threading
import time

plates = []
changed = threading.Condition()


def waiter(name, after):
    time.sleep(after)
    with changed:
        while not plates:
            print(name, "waits")
            changed.wait()
        print(name, "takes", plates.pop(0))


def cook():
    for plate in ("soup", "fish"):
        time.sleep(0.2)
        with changed:
            plates.append(plate)
            changed.notify()
    time.sleep(0.2)
    with changed:
        plates.append("cake")
        changed.notify()
    time.sleep(0.2)
    with changed:
        plates.append("coffee")
        changed.notify_all()


threads = [threading.Thread(target=waiter, args=(name, place * 0.04)) for place, name in enumerate(("Ana", "Luis", "Eva", "Teo"))]
threads.append(threading.Thread(target=cook))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(plates)
with changed:
    print(changed.wait(0.05), changed.wait_for(lambda: plates, timeout=0.05), changed.wait_for(lambda: "yes"))
for wrong in (changed.wait, changed.notify, changed.notify_all):
    try:
        wrong()
    except RuntimeError as error:
        print("RuntimeError:", error)
with changed:
    with changed:
        print("twice")
