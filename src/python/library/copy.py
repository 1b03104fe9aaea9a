"""Copies of things, with or without what they hold."""


class Error(Exception):
    pass


error = Error


def _rebuilt(x, attributes):
    new = type(x).__new__(type(x))
    new.__dict__.update(attributes)
    return new


def copy(x):
    cls = type(x)
    if hasattr(cls, "__copy__"):
        return cls.__copy__(x)
    if cls in (list, dict, set):
        return x.copy()
    if not hasattr(x, "__dict__") or isinstance(x, type) or callable(x) and not hasattr(cls, "__init__"):
        return x
    if isinstance(x, (list, set)):
        new = cls(x)
        new.__dict__.update(x.__dict__)
        return new
    if isinstance(x, BaseException):
        new = cls(*x.args)
        new.__dict__.update(x.__dict__)
        return new
    return x if type(x).__name__ in ("function", "module") else _rebuilt(x, x.__dict__)


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    cls = type(x)
    if hasattr(cls, "__deepcopy__"):
        new = cls.__deepcopy__(x, memo)
    elif isinstance(x, list):
        new = memo[id(x)] = cls()
        new.extend(deepcopy(item, memo) for item in x)
    elif isinstance(x, dict):
        new = memo[id(x)] = copy(x) if cls is not dict else {}
        new.clear()
        new.update({deepcopy(key, memo): deepcopy(value, memo) for key, value in x.items()})
    elif isinstance(x, (set, frozenset)):
        new = cls(deepcopy(item, memo) for item in x)
    elif isinstance(x, tuple):
        items = [deepcopy(item, memo) for item in x]
        same = all(a is b for a, b in zip(items, x))
        new = x if same else tuple(items) if cls is tuple else tuple.__new__(cls, items)
    elif not hasattr(x, "__dict__") or isinstance(x, type) or cls.__name__ in ("function", "module"):
        new = x
    else:
        new = memo[id(x)] = _rebuilt(x, {})
        new.__dict__.update({key: deepcopy(value, memo) for key, value in x.__dict__.items()})
    memo[id(x)] = new
    # What was copied lives as long as the memo: another thing must not get its number.
    memo.setdefault(id(memo), []).append(x)
    return new


def replace(obj, /, **changes):
    if not hasattr(type(obj), "__replace__"):
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return type(obj).__replace__(obj, **changes)
