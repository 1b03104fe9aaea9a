import asyncio


async def attend(reader, writer):
    user = (await reader.readline()).decode().strip()
    print(f"server: here comes {user}")
    await asyncio.sleep(1)
    writer.write(f"prediction for {user}\n".encode())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def user(name, comes):
    await asyncio.sleep(comes)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8765)
    writer.write(f"{name}\n".encode())
    answer = await reader.readline()
    print(f"{name} gets: {answer.decode().strip()}")
    writer.close()
    await writer.wait_closed()


async def main():
    async with await asyncio.start_server(attend, "127.0.0.1", 8765):
        await asyncio.gather(user("Ana", 0), user("Ben", 0.3), user("Carla", 0.6))


asyncio.run(main())
