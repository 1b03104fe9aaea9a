"""Handlers registered by a decorator and called by name, with contexts kept on a stack."""

import asyncio
import inspect
import re
from abc import ABC, abstractmethod
from collections import OrderedDict, deque, namedtuple
from contextlib import AsyncExitStack, suppress
from functools import lru_cache, singledispatch
from itertools import chain, groupby, islice
from operator import attrgetter, itemgetter
from string import Template

Reply = namedtuple("Reply", "status body", defaults=[""])
routes = OrderedDict()


def route(pattern):
    compiled = re.compile(re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern) + "$")

    def register(handler):
        routes[compiled] = handler
        return handler

    return register


class Store(ABC):
    @abstractmethod
    async def get(self, key): ...

    async def __aenter__(self):
        print("open", type(self).__name__)
        return self

    async def __aexit__(self, *exc_info):
        print("close", type(self).__name__)


class Memory(Store):
    def __init__(self, **values):
        self.values = values

    async def get(self, key):
        await asyncio.sleep(0.1)
        return self.values[key]


@route("/menu/<dish>")
async def dish(store, dish):
    return Reply(200, await store.get(dish))


@route("/hello/<first>/<last>")
def hello(store, first, last):
    return Reply(200, Template("Hola, $first $last").substitute(first=first, last=last))


@singledispatch
def render(value):
    return str(value)


@render.register
def _(value: float):
    return f"{value:.2f} €"


@lru_cache(maxsize=None)
def parse(path):
    for pattern, handler in routes.items():
        if match := pattern.match(path):
            return handler, tuple(match.groupdict().items())
    return None, ()


async def serve(store, path):
    handler, arguments = parse(path)
    if handler is None:
        return Reply(404)
    try:
        reply = handler(store, **dict(arguments))
        return await reply if inspect.isawaitable(reply) else reply
    except KeyError as error:
        return Reply(404, f"no {error}")


async def main():
    log = deque(maxlen=3)
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Memory(pasta=7.5, flan=3.0))
        with suppress(TypeError):
            Store()
        paths = ["/menu/pasta", "/hello/Ana/Ruiz", "/menu/soup", "/nothing", "/menu/flan"]
        replies = await asyncio.gather(*(serve(store, path) for path in chain(paths, islice(paths, 1))))
        for path, reply in zip(paths, replies):
            log.append((reply.status, path))
            print(reply.status, path, render(reply.body))
    print(log, parse.cache_info())
    ordered = sorted(replies, key=attrgetter("status"))
    print({status: len(list(group)) for status, group in groupby(ordered, key=itemgetter(0))})


asyncio.run(main())
