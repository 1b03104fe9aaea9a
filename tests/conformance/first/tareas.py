import asyncio


async def contar(nombre, hasta):
    for i in range(1, hasta + 1):
        print(f"{nombre}: {i} de {hasta}")
        await asyncio.sleep(0.5)
    return hasta


async def main():
    tareas = []
    for nombre, hasta in [("A", 2), ("B", 3)]:
        tareas.append(asyncio.create_task(contar(nombre, hasta), name=nombre))
    total = 0
    for tarea in tareas:
        total += await tarea
        print(tarea.get_name(), "ha terminado:", tarea.done())
    print("Total:", total)


asyncio.run(main())
