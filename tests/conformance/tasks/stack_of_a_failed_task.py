"""Where a task stands while it waits, once it failed, and when it is over; written to a file of the program's."""

import asyncio
import io


async def ask_the_kitchen():
    await asyncio.sleep(1)


async def serve():
    await ask_the_kitchen()


async def drop_the_plate():
    def slip():
        raise RuntimeError("the plate broke")

    slip()


def lines_of(task, **options):
    file = io.StringIO()
    task.print_stack(file=file, **options)
    return file.getvalue().splitlines()


async def main():
    serving = asyncio.create_task(serve())
    dropping = asyncio.create_task(drop_the_plate())
    await asyncio.sleep(0.1)
    for task in (serving, dropping):
        for frame in task.get_stack():
            print(frame.f_code.co_name, frame.f_lineno)
        lines = lines_of(task)
        print(lines[0].split()[0], lines[1].split()[-1], lines[-1] if task.done() else "")
    print([frame.f_code.co_name for frame in dropping.get_stack(limit=1)])
    print(repr(dropping.exception()))
    serving.cancel()
    await asyncio.wait([serving])
    print(serving.get_stack(), lines_of(serving)[0].split()[:2])


asyncio.run(main())
