import asyncio

loop = asyncio.new_event_loop()
loop.call_later(0.4, print, "alarm: water the plants")
loop.call_soon(print, "note: open the mail")
loop.call_later(0.2, print, "alarm: call the postman")
loop.call_soon(print, "note: turn on the light")
loop.call_later(0.6, loop.stop)

loop.run_forever()
loop.close()
print("the front desk closes")
