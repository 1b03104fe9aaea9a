import asyncio
import time


async def main():
    start = time.time()
    print(start, time.time_ns())
    await asyncio.sleep(0.3)
    print(time.time() - start, time.process_time(), time.thread_time_ns())


asyncio.run(main())
for seconds in 0, 951_782_400, 1_700_000_000, -1, 1e9:
    moment = time.gmtime(seconds)
    print(moment.tm_year, moment.tm_mon, moment.tm_wday, time.strftime("%Y-%m-%d %H:%M:%S %a %B %j %p %I %X %%", moment))
print(time.gmtime(86_400), time.asctime(time.gmtime(0)))
for call in [
    lambda: time.strftime(5),
    lambda: time.strftime("%Y", 5),
    lambda: time.gmtime("a"),
    lambda: time.sleep(-1),
    lambda: time.nothing,
]:
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
