"""An exception in the main thread does not stop the others."""

import threading
import time


def work():
    time.sleep(0.1)
    print("still done")


threading.Thread(target=work).start()
print("about to fail")
raise KeyError("main")
