"""What a future of a pool can be asked, and when it refuses."""

import time
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError

future = Future()
print(future.done(), future.running(), future.cancelled())
future.add_done_callback(lambda future: print("called back", future.result()))
print(future.set_running_or_notify_cancel(), future.running(), future.cancel())
future.set_result(5)
print(future.done(), future.result(), future.exception())
future.add_done_callback(lambda future: print("at once"))
try:
    future.set_result(6)
except InvalidStateError as error:
    print(type(error).__name__, str(error).partition(":")[0])

cancelled = Future()
print(cancelled.cancel(), cancelled.cancel(), cancelled.cancelled(), cancelled.done())
for ask in (cancelled.result, cancelled.exception):
    try:
        ask()
    except CancelledError as error:
        print("CancelledError", error)

failed = Future()
failed.set_exception(ZeroDivisionError("nothing"))
print(repr(failed.exception()))
try:
    failed.result()
except ZeroDivisionError as error:
    print("raised", error)

with ThreadPoolExecutor(1) as pool:
    slow = pool.submit(time.sleep, 0.2)
    waiting = pool.submit(print, "never")
    try:
        slow.result(timeout=0.05)
    except TimeoutError as error:
        print("TimeoutError", error)
    print(slow.running(), waiting.running(), waiting.cancel())
    print(slow.result(), waiting.cancelled())

pool = ThreadPoolExecutor(1)
first = pool.submit(time.sleep, 0.1)
second = pool.submit(print, "never either")
pool.shutdown(wait=False, cancel_futures=True)
print(second.cancelled(), first.result())
