import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("restaurant")
kitchen = logging.getLogger("restaurant.kitchen")
log.debug("not shown")
log.info("order %s for table %d", "pasta", 3)
kitchen.warning("low on %s", "salt")
kitchen.error("burnt")
log.critical("closed")
logging.info("root says %(a)s", {"a": 1})
kitchen.setLevel(logging.ERROR)
kitchen.warning("hidden")
print(kitchen.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), kitchen.parent is log, log.parent.name, logging.getLevelName(30), logging.getLogger("restaurant") is log, log, kitchen)


class Short(logging.Formatter):
    def formatException(self, exc_info):
        return f"({exc_info[0].__name__}: {exc_info[1]})"


logging.getLogger().handlers[0].setFormatter(Short(logging.BASIC_FORMAT))
try:
    1 / 0
except ZeroDivisionError:
    log.exception("went wrong")
    log.error("again", exc_info=True)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[{levelname:>8}] {message} in {funcName}", style="{"))
handler.setLevel(logging.WARNING)
own = logging.getLogger("own")
own.addHandler(handler)
own.propagate = False


def serve():
    own.info("no")
    own.warning("served")


serve()


class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 10


own.addFilter(OnlyShort())
own.error("short")
own.error("a rather long message")


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        self.messages.append((record.levelname, self.format(record)))


collect = Collect()
other = logging.getLogger("other")
other.addHandler(collect)
other.setLevel("DEBUG")
other.debug("collected %s", 1)
print(collect.messages, other.handlers == [collect], other.hasHandlers())
adapter = logging.LoggerAdapter(other, {"table": 5})
adapter.info("adapted")
other.info("extra", extra={"table": 9})
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
try:
    log.setLevel("LOUD")
except ValueError as error:
    print(error)
