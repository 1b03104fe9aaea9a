import asyncio


class Library:
    """A make-believe database: three connections, and every query takes 0.4 s."""

    def __init__(self):
        self.connections = asyncio.Semaphore(3)

    async def query(self, topic):
        async with self.connections:
            await asyncio.sleep(0.4)
            return len(topic)


async def main():
    library = Library()
    topics = ["seas", "rivers", "volcanoes", "lakes", "forests", "islands", "clouds", "rocks", "ice"]
    async with asyncio.TaskGroup() as group:
        slips = [group.create_task(library.query(topic), name=topic) for topic in topics]
    print(f"{len(slips)} queries, {sum(slip.result() for slip in slips)} books")


asyncio.run(main())
