for operacion in [
    lambda: f"{'x':d}",
    lambda: f"{3:s}",
    lambda: f"{[]:5}",
    lambda: f"{3.5:x}",
    lambda: f"{3:.2}",
    lambda: format(1, "zz"),
]:
    try:
        print(operacion())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
