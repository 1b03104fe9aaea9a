import asyncio


async def main():
    loop = asyncio.get_running_loop()
    antes = loop.get_debug()
    loop.set_debug(not antes)
    return antes, loop.get_debug()


print(asyncio.run(main()), asyncio.run(main(), debug=True), asyncio.run(main(), debug=False))
