import logging, logging.handlers, os, sys

memoria = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(sys.stdout))
log = logging.getLogger("mem"); log.propagate = False; log.addHandler(memoria); log.setLevel(1)
log.info("uno"); log.debug("dos"); print("aún no"); log.error("tres"); log.info("cuatro"); print("-"); memoria.close()
rot = logging.handlers.RotatingFileHandler("app.log", maxBytes=40, backupCount=2, encoding="utf-8")
r = logging.getLogger("rot"); r.propagate = False; r.addHandler(rot)
for i in range(9): r.warning("mensaje número %d", i)
rot.close()
for f in sorted(os.listdir()): print(f, repr(open(f, encoding="utf-8").read()))
