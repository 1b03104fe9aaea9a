import asyncio


def normal():
    return 1


for cosa in [normal, 5, None, "x"]:
    try:
        asyncio.run(cosa)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, "a coroutine was expected" in str(error))
