import asyncio
import functools
import inspect
import types


def plain(a, b=2, /, c=3, *rest, d, e=5, **more) -> int:
    """Adds."""


async def coroutine(x: int, name: str = "n"):
    await asyncio.sleep(0)


def generator():
    yield 1


async def async_generator():
    yield 1


class Kitchen:
    async def cook(self, dish): ...

    @classmethod
    def make(cls, size): ...

    @staticmethod
    def clean(): ...

    def __init__(self, name, size=3):
        self.name = name


print(inspect.iscoroutinefunction(coroutine), inspect.iscoroutinefunction(plain), inspect.iscoroutinefunction(Kitchen("a").cook), inspect.iscoroutinefunction(functools.partial(coroutine, 1)), inspect.iscoroutinefunction(async_generator))
print(inspect.isgeneratorfunction(generator), inspect.isasyncgenfunction(async_generator), inspect.isfunction(plain), inspect.ismethod(Kitchen("a").cook), inspect.isclass(Kitchen), inspect.isbuiltin(len), inspect.ismodule(asyncio))
c = coroutine(1)
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(5), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
g = generator()
print(inspect.isgenerator(g), inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
for function in (plain, coroutine, generator, Kitchen, Kitchen("a").cook, Kitchen.make, Kitchen.clean, lambda x, *, y=1: x):
    print(inspect.signature(function))
signature = inspect.signature(coroutine)
print([(p.name, str(p.kind), p.default, p.annotation) for p in signature.parameters.values()][1], signature.parameters["x"].default is inspect.Parameter.empty)
bound = signature.bind(5)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for broken in (lambda: signature.bind(), lambda: signature.bind(1, 2, 3), lambda: signature.bind(1, z=2), lambda: inspect.signature(5)):
    try:
        broken()
    except TypeError as error:
        print(error)
print(inspect.getdoc(plain), inspect.cleandoc("a\n    b\n      c"))


async def main():
    for callback in (plain, coroutine):
        result = callback(1, d=2) if callback is plain else callback(1)
        if inspect.isawaitable(result):
            result = await result
        print(callback.__name__, result)
    print(inspect.isawaitable(asyncio.sleep(0, 1)) and await asyncio.sleep(0, 1), inspect.isawaitable(asyncio.get_running_loop().create_future()))


asyncio.run(main())
print(isinstance(plain, types.FunctionType), isinstance(g, types.GeneratorType), isinstance(None, types.NoneType), types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
ns = types.SimpleNamespace(x=1)
ns.y = 2
print(ns.x + ns.y, ns)
