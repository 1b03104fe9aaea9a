import asyncio, logging, logging.handlers, queue, sys
cola = queue.Queue()
raiz = logging.getLogger()
raiz.setLevel(logging.INFO)
raiz.addHandler(logging.handlers.QueueHandler(cola))
destino = logging.StreamHandler(sys.stdout)
destino.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
oyente = logging.handlers.QueueListener(cola, destino, respect_handler_level=True)
oyente.start()

async def trabajo(n):
    logging.getLogger(f"t{n}").info("empieza %d", n)
    await asyncio.sleep(0.05 * n)
    logging.getLogger(f"t{n}").warning("acaba %d", n)

async def main():
    await asyncio.gather(*(trabajo(i) for i in range(3)))

asyncio.run(main())
oyente.stop()
