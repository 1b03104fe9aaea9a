"""Which callbacks are removed: all that are equal, by whatever they say of themselves."""

import asyncio
from dataclasses import dataclass


@dataclass
class Waiter:
    name: str

    def __call__(self, future):
        print(self.name, future.result())

    def method(self, future):
        print(self.name, "by its method", future.result())


class Never:
    def __eq__(self, other):
        return False

    __hash__ = None

    def __call__(self, future):
        print("never equal")


class Meddler:
    """Removes callbacks, or adds some, while it is compared with them."""

    def __init__(self, future, adds):
        self.future, self.adds, self.asked = future, adds, 0

    def __eq__(self, other):
        self.asked += 1
        if self.asked < 20:
            if self.adds:
                self.future.add_done_callback(len)
            else:
                self.future.remove_done_callback(len)
        return False


class Angry:
    def __eq__(self, other):
        raise LookupError("don't compare me")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    ana, eva = Waiter("Ana"), Waiter("Eva")
    for callback in (ana, eva, Waiter("Ana"), ana.method, eva.method):
        future.add_done_callback(callback)
    print(future.remove_done_callback(Waiter("Ana")), future.remove_done_callback(Waiter("Ana")))
    print(future.remove_done_callback(ana.method), future.remove_done_callback(eva))
    future.set_result("called")
    await asyncio.sleep(0)

    future = loop.create_future()
    never = Never()
    future.add_done_callback(never)
    print(future.remove_done_callback(Never()), future.remove_done_callback(never))
    try:
        future.add_done_callback(len)
        future.remove_done_callback(Angry())
    except LookupError as error:
        print(error)

    for adds in (False, True):
        future = loop.create_future()
        future.add_done_callback(str)
        for _ in range(9):
            future.add_done_callback(len)
        meddler = Meddler(future, adds)
        future.remove_done_callback(meddler)
        print(meddler.asked > 0, future.remove_done_callback(str))


asyncio.run(main())
