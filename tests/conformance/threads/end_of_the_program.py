"""The end of the program waits for threads, but not for daemons."""

import threading
import time


def work(name, seconds):
    time.sleep(seconds)
    print(name, "is over")


threading.Thread(target=work, args=("worker", 0.2)).start()
threading.Thread(target=work, args=("quick daemon", 0.1), daemon=True).start()
threading.Thread(target=work, args=("slow daemon", 0.6), daemon=True).start()


def starts_another():
    time.sleep(0.25)
    threading.Thread(target=work, args=("child", 0.1)).start()


threading.Thread(target=starts_another).start()
print("the main thread is over")
