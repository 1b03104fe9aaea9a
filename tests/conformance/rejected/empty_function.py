async def f():

f()
