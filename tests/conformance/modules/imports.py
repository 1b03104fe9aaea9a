import asyncio as aio
import random, time
from asyncio import gather, sleep as dormir
from random import randint


async def main():
    await gather(dormir(0.1), aio.sleep(0.2))
    print(aio.current_task().get_name(), callable(randint), time.__name__)


aio.run(main())
try:
    import no_existe
except ModuleNotFoundError as error:
    print(error)
try:
    from asyncio import no_esta
except ImportError as error:
    print(type(error).__name__)
try:
    asyncio
except NameError as error:
    print(error)
try:
    time.nada
except AttributeError as error:
    print(error)
