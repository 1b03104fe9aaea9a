import asyncio


async def main():
    return asyncio.get_running_loop() is asyncio.get_event_loop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(main()))
gathered = asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(2, "b"))
print(loop.run_until_complete(gathered))
loop.close()
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
