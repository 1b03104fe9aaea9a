import asyncio


def fabrica():
    print('se hace un bucle')
    loop = asyncio.new_event_loop()
    loop.set_debug(False)
    return loop


async def main():
    await asyncio.sleep(0.1)
    return asyncio.get_running_loop().is_running()


print(asyncio.run(main(), loop_factory=fabrica))
with asyncio.Runner(loop_factory=fabrica) as runner:
    print('dentro')
    print(runner.run(main()), runner.get_loop() is runner.get_loop())
