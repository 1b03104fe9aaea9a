"""Paths as texts, whatever names them."""


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(type(path), "__fspath__"):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    text = type(path).__fspath__(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(
        f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}"
    )
