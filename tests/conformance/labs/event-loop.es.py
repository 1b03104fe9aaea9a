import asyncio

loop = asyncio.new_event_loop()
loop.call_later(0.4, print, "despertador: regar las plantas")
loop.call_soon(print, "nota: abrir el correo")
loop.call_later(0.2, print, "despertador: llamar al cartero")
loop.call_soon(print, "nota: encender la luz")
loop.call_later(0.6, loop.stop)

loop.run_forever()
loop.close()
print("la recepción cierra")
