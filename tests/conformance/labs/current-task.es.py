import asyncio


def quien():
    return asyncio.current_task().get_name()


async def presentarse(como):
    print(f"{como}: {quien()}")


async def main():
    asyncio.current_task().set_name("Recepción")
    await presentarse("con await")
    await asyncio.create_task(presentarse("con create_task"), name="Carla")
    print(f"al volver: {quien()}")


asyncio.run(main())
