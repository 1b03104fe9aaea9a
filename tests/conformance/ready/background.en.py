import asyncio


async def cook(dish, seconds):
    print(f"{dish}: to the kitchen")
    await asyncio.sleep(seconds)
    print(f"{dish}: ready")
    return dish


async def main():
    # create_task only notes the order: it starts as soon as main awaits something.
    order = asyncio.create_task(cook("paella", 1.5))
    print("The waiter has ordered the paella")

    for extra in ["water", "wine", "bread"]:
        await asyncio.sleep(0.3)
        print(f"The waiter brings {extra}")

    # Here the result is needed: wait for what is left.
    print("To the table:", await order)


asyncio.run(main())
