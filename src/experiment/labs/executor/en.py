import asyncio
import time


def photocopy(document):
    time.sleep(1)
    return f"{document}: copied"


async def telephone():
    for call in range(1, 4):
        await asyncio.sleep(0.3)
        print(f"taking call {call}")


async def main():
    loop = asyncio.get_running_loop()
    contract, invoice, _ = await asyncio.gather(
        loop.run_in_executor(None, photocopy, "contract"),
        asyncio.to_thread(photocopy, "invoice"),
        telephone(),
    )
    print(contract)
    print(invoice)


asyncio.run(main())
