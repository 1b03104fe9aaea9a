import asyncio
task = asyncio.create_task(asyncio.sleep(0.1))
await asyncio.sleep(0.2)
while True: await task
