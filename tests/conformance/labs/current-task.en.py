import asyncio


def who():
    return asyncio.current_task().get_name()


async def introduce(how):
    print(f"{how}: {who()}")


async def main():
    asyncio.current_task().set_name("Reception")
    await introduce("with await")
    await asyncio.create_task(introduce("with create_task"), name="Carla")
    print(f"back again: {who()}")


asyncio.run(main())
