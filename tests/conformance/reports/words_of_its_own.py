import asyncio


class Mesa:
    def __init__(self, number):
        self.number = number

    def __repr__(self):
        return f"<Mesa {self.number}>"


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "nobody came", "mesa": Mesa(4), "mesas": [Mesa(1), Mesa(2)], "aviso": "texto"})
    loop.set_exception_handler(lambda loop, context: (print(context["mesa"]), loop.default_exception_handler(context)))
    loop.call_exception_handler({"message": "nobody came again", "mesa": Mesa(5)})


asyncio.run(main())
