import asyncio


async def soup():
    print("soup: starts")
    await asyncio.sleep(1)
    print("soup: done")
    return "hot soup"


async def pasta():
    print("pasta: starts")
    await asyncio.sleep(1.5)
    print("pasta: done")
    return "pasta al dente"


async def one_after_another():
    await soup()
    return await pasta()


async def at_once():
    return await asyncio.gather(soup(), pasta())


async def main():
    result = await one_after_another()
    print("Result:", result)

    results = await at_once()
    print("Results:", results)


asyncio.run(main())
