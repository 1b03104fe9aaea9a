"""What is set on a `local`, only the thread sees that set it."""

import threading
import time

mine = threading.local()
mine.name = "main"


def worker(name, seconds):
    print(hasattr(mine, "name"))
    mine.name = name
    time.sleep(seconds)
    print(mine.name)


threads = [threading.Thread(target=worker, args=pair) for pair in (("A", 0.2), ("B", 0.1))]
for thread in threads:
    thread.start()
    thread.join(0.05)
for thread in threads:
    thread.join()
print(mine.name)
del mine.name
try:
    print(mine.name)
except AttributeError as error:
    print(error)
