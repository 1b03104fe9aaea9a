import asyncio

print("espero")
await asyncio.get_running_loop().create_future()
