import asyncio
import logging

logging.warning("before any setup")
logging.getLogger("quiet").info("nobody sees this")
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)-8s %(name)s %(taskName)s: %(message)s", datefmt="%H", force=True)
logging.getLogger("asyncio").setLevel(logging.WARNING)
records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append((record.levelname, record.name, record.getMessage(), record.taskName, record.funcName, record.lineno))


logging.getLogger().handlers[:] = [Keep()]
log = logging.getLogger(__name__)


async def worker(n):
    log.info("worker %d starts", n)
    await asyncio.sleep(0.1 * n)
    log.info("worker %d ends", n)


async def main():
    async with asyncio.TaskGroup() as group:
        for n in (2, 1):
            group.create_task(worker(n), name=f"w{n}")


asyncio.run(main())
for record in records:
    print(*record)
