import asyncio
import collections


class ColaUnica(asyncio.Queue):
    """No repite lo que ya entró."""

    def _init(self, maxsize):
        print("init", maxsize)
        self._queue = collections.OrderedDict()

    def _put(self, item):
        print("_put", item)
        self._queue[item] = None

    def _get(self):
        item, _ = self._queue.popitem(last=False)
        return item


class ConRegistro(asyncio.Queue):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.vistos = set()

    def _put(self, item):
        if item not in self.vistos:
            self.vistos.add(item)
            super()._put(item)

    def _get(self):
        return super()._get() * 10


class Sobre(asyncio.Queue):
    def put_nowait(self, item):
        print("put_nowait", item)
        return super().put_nowait((len(item), item))

    def get_nowait(self):
        return super().get_nowait()[1]


class Solo(asyncio.LifoQueue):
    def _init(self, maxsize):
        self._queue = []


class Falla(asyncio.Queue):
    def _put(self, item):
        raise ValueError(f"no cabe {item}")


async def main():
    q = ColaUnica(2)
    for x in "aab":
        await q.put(x)
    print(q.qsize(), q.full(), q.empty(), list(q._queue))

    async def productor():
        await q.put("c")
        print("puesto c")

    t = asyncio.create_task(productor())
    await asyncio.sleep(0)
    print(t.done(), await q.get())
    await t
    print(await q.get(), q.get_nowait(), q.qsize())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    r = ConRegistro()
    for n in (1, 2, 1):
        r.put_nowait(n)
    print(r.qsize(), [await r.get() for _ in range(r.qsize())])
    s = Sobre()
    await s.put("hola")
    print(await s.get())
    l = Solo()
    for n in range(3):
        await l.put(n)
    print(await l.get(), l._queue, l.qsize())
    f = Falla()
    try:
        await f.put(1)
    except ValueError as e:
        print(e, f.qsize())
    waiting = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    await q.put("z")
    print(await waiting)
    for n in "xy":
        q.put_nowait(n)
    q.shutdown(immediate=True)
    print(q.qsize(), len(q._queue))

asyncio.run(main())
