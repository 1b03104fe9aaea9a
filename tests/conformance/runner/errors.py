import asyncio


async def nada():
    pass


runner = asyncio.Runner(debug=True)
for intento in (1, nada, [nada]):
    try:
        runner.run(intento)
    except ValueError as error:
        print('ValueError', str(error)[:25])
print(runner.get_loop().get_debug())
runner.close()
runner.close()
for accion in (runner.get_loop, runner.__enter__):
    try:
        accion()
    except RuntimeError as error:
        print(error)


async def dentro():
    otro = asyncio.Runner()
    tarea = nada()
    try:
        otro.run(tarea)
    except RuntimeError as error:
        print(error)
    tarea.close()


asyncio.run(dentro())
try:
    asyncio.Runner(True)
except TypeError as error:
    print(error)
