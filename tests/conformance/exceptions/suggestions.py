import asyncio
import random

contador = 1


async def variable():
    nombre = "sopa"
    return nombr


async def module_name():
    return contadro


async def builtin():
    prin(1)


async def not_imported():
    time.sleep(1)


async def near_and_not_imported():
    tim = 1
    return time


async def method():
    [].apend(1)


async def of_a_module():
    return random.radint(1, 6)


async def far():
    return xyzzy


async def no_such_attribute():
    return (1).foo


async def main():
    for task in variable, module_name, builtin, not_imported, near_and_not_imported:
        asyncio.create_task(task())
    for task in method, of_a_module, far, no_such_attribute:
        asyncio.create_task(task())
    await asyncio.sleep(0.1)


asyncio.run(main())
try:
    contadro
except NameError as error:
    print(error, error.name)
