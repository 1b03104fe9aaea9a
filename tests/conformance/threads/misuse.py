"""What cannot be asked of a thread."""

import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.05,))


def attempt(what):
    try:
        what()
    except (RuntimeError, AssertionError, TypeError) as error:
        print(type(error).__name__, error)


attempt(thread.join)
thread.start()
attempt(thread.start)
attempt(lambda: setattr(thread, "daemon", True))
attempt(lambda: threading.current_thread().join())
thread.join()
attempt(thread.start)
attempt(lambda: threading.Thread("group"))
attempt(lambda: threading.Lock().release())
attempt(lambda: threading.RLock().release())
thread.name = "renamed"
print(thread.name)
print(threading.Thread(target=print).name, threading.Thread().name, threading.Thread(name="own").name)
