import asyncio
from datetime import datetime, timedelta


async def cook(dish, seconds):
    begin = datetime.now()
    await asyncio.sleep(seconds)
    took = datetime.now() - begin
    print(f"{dish}: {took.total_seconds():.1f} s")
    return took


async def main():
    begin = datetime.now()
    took = await asyncio.gather(cook("pasta", 0.5), cook("flan", 0.3))
    print(max(took) < timedelta(seconds=0.6), min(took) >= timedelta(seconds=0.3), isinstance(begin.strftime("%H:%M:%S"), str))
    print((datetime.now() - begin).seconds, datetime.now() > begin, datetime.today().date() == datetime.now().date())


asyncio.run(main())
