import asyncio


async def game(board):
    for move in range(1, 4):
        print(f"board {board}: move {move}")
        await asyncio.sleep(0)
    print(f"board {board}: checkmate")


async def main():
    await asyncio.gather(game("A"), game("B"))


asyncio.run(main())
