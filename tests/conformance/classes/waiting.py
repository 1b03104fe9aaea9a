"""Classes in asynchronous programs."""
import asyncio


class Timer:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        await asyncio.sleep(0.1)
        return kind is ValueError

    def __enter__(self):
        print("plain enter", self.name)
        return self.name

    def __exit__(self, *details):
        print("plain exit", details[0])


class Ticker:
    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(0.01)
        return self.count


class Soon:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.05).__await__()
        return self.value


class Worker:
    running = 0

    def __init__(self, name, queue):
        self.name, self.queue, self.done = name, queue, []

    async def run(self):
        Worker.running += 1
        try:
            while True:
                job = await self.queue.get()
                await asyncio.sleep(job / 100)
                self.done.append(job)
                self.queue.task_done()
        except asyncio.CancelledError:
            print(self.name, "stops after", self.done)
            raise
        finally:
            Worker.running -= 1


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"<{self.name}>"


async def main():
    async with Timer("a") as timer:
        print("inside", timer.name)
    async with Timer("b"):
        raise ValueError("swallowed")
    with Timer("c") as name:
        print(name)
    print([x async for x in Ticker(3)])
    async for x in Ticker(2):
        print("tick", x)
    print(await Soon(5), await asyncio.gather(Soon(1), Soon(2)))
    queue = asyncio.Queue()
    workers = [Worker(f"w{i}", queue) for i in range(2)]
    tasks = [asyncio.create_task(worker.run()) for worker in workers]
    for job in (3, 1, 2, 5):
        queue.put_nowait(job)
    await queue.join()
    print(Worker.running)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(Worker.running)
    jobs = asyncio.PriorityQueue()
    for job in (Job(3, "low"), Job(1, "high"), Job(2, "middle")):
        await jobs.put(job)
    print([await jobs.get() for _ in range(3)])


asyncio.run(main())
