"""Los errores del sistema: su número elige la clase, y los ficheros que nombran no son argumentos."""

import errno

for args in [
    (2, "No such file or directory", "menu.txt"),
    (errno.EACCES, "Permission denied", "caja.txt", None, "copia.txt"),
    (errno.ENOSPC, "No space left on device"),
    ("solo un texto",),
    (),
    (1, 2, 3, 4, 5, 6),
    (21, "Is a directory", "/tmp"),
]:
    error = OSError(*args)
    print(type(error).__name__, repr(error), str(error), error.args)
    print("   ", error.errno, error.strerror, error.filename, error.filename2)


class CocinaCerrada(ConnectionError):
    def __init__(self, local):
        super().__init__(errno.ECONNREFUSED, "Connection refused", local)
        self.local = local


class PedidoPerdido(OSError):
    pass


for make in [lambda: CocinaCerrada("Casa Paco"), lambda: PedidoPerdido(2, "sin pedido", "mesa 4"), lambda: OSError(104, "reset")]:
    try:
        raise make()
    except ConnectionResetError as error:
        print("cortado:", error)
    except OSError as error:
        print(type(error).__name__, error, error.filename, isinstance(error, ConnectionRefusedError))

for error in (FileNotFoundError("no está"), TimeoutError(), IsADirectoryError(21, "texto")):
    print(repr(error), error.errno, error.args)
print(IOError is OSError, EnvironmentError is OSError, TabError.__mro__[1].__name__, ResourceWarning.__base__.__name__)
print(errno.errorcode[errno.ENOENT], errno.ETIMEDOUT)
raise FileNotFoundError(errno.ENOENT, "No such file or directory", "carta.txt")
