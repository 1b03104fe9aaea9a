import asyncio


async def mal():
    raise ValueError("nadie me mira")


async def main():
    t = asyncio.create_task(mal())
    hechas, _ = await asyncio.wait([t])
    for t in hechas:
        print(t.done(), t.cancelled(), repr(t.exception()))
        try:
            t.result()
        except ValueError as error:
            print("result", error)


asyncio.run(main())
