import asyncio, logging, time

class Corto(logging.Handler):
    def emit(self, record):
        error = record.exc_info[0].__name__ if record.exc_info else None
        print(record.levelname, record.name, record.getMessage()[:30].splitlines()[0], error)

logging.basicConfig(level=logging.INFO, handlers=[Corto()])

def malo():
    1 / 0

async def main():
    asyncio.get_running_loop().call_soon(malo)
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().call_exception_handler({"message": "a mano", "x": 1})
    asyncio.get_running_loop().default_exception_handler({"message": "por defecto"})
    def manejador(loop, ctx):
        raise KeyError("manejador")
    asyncio.get_running_loop().set_exception_handler(manejador)
    asyncio.get_running_loop().call_soon(malo)
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().set_exception_handler(None)

asyncio.run(main())
print("fuera")
async def lenta():
    asyncio.get_running_loop().slow_callback_duration = 0.15
    time.sleep(0.2)
asyncio.run(lenta(), debug=True)

