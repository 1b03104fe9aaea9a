def f():
    async for y in x:
        pass
