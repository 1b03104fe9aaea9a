import asyncio

platos = ["sopa", "pan"]
for plato in platos:
    await asyncio.sleep(0.1)
    print(plato)
if await asyncio.sleep(0, True):
    print("sí")
try:
    async with asyncio.timeout(0.5):
        await asyncio.sleep(1)
except TimeoutError:
    print("tarde")
print([await asyncio.sleep(0, n) for n in range(3)])
while (await asyncio.sleep(0, len(platos))) > 0:
    print("quito", platos.pop())
total = sum([await asyncio.sleep(0, n) for n in (1, 2)]) + await asyncio.sleep(0.1, 10)
print(f"total {total} {await asyncio.sleep(0, 'x')!r}")
print(asyncio.current_task() in asyncio.all_tasks())
