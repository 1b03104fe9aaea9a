import asyncio
import functools
from functools import partial


def order(table, dish, *, count=1, note=None):
    return f"{count} x {dish} for {table} ({note})"


for_one = partial(order, "table 1", count=2)
print(for_one("pasta"), for_one("flan", count=3, note="hot"))
print(for_one.func is order, for_one.args, for_one.keywords)
twice = partial(for_one, "soup", note="now")
print(twice(), twice.args, twice.keywords)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(5))))
print(partial(print, 1, 2, sep="-"))
try:
    partial(5)
except TypeError as error:
    print(error)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(partial(print, "called soon", end="!\n"))
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0, "done"))
    task.add_done_callback(partial(lambda label, task: print(label, task.result()), "callback:"))
    await task
    await asyncio.sleep(0)


asyncio.run(main())


class Cell:
    def __init__(self):
        self.state = None

    def set_state(self, state):
        self.state = state

    alive = functools.partialmethod(set_state, True)


cell = Cell()
cell.alive()
print(cell.state)
