"""What functions, classes and objects are."""

from _mesero import function_kind as _kind, parameters as _parameters, stack as _stack, steps as _steps
from _namedtuple import namedtuple as _namedtuple
import types as _types

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


def _plain(obj):
    """The function that a method or a partial function calls in the end."""
    while True:
        if hasattr(obj, "__func__"):
            obj = obj.__func__
        elif type(obj).__name__ == "partial" and hasattr(obj, "func"):
            obj = obj.func
        else:
            return obj


def iscoroutinefunction(obj):
    return getattr(obj, "_is_coroutine_marked", False) or _kind(_plain(obj)) == "coroutine"


def markcoroutinefunction(func):
    func._is_coroutine_marked = True
    return func


def isgeneratorfunction(obj):
    return _kind(_plain(obj)) == "generator"


def isasyncgenfunction(obj):
    return _kind(_plain(obj)) == "async generator"


def iscoroutine(object):
    return isinstance(object, _types.CoroutineType)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def isasyncgen(object):
    return isinstance(object, _types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def isdatadescriptor(object):
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")



def getcoroutinestate(coroutine):
    from _mesero import state

    return (CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED)[state(coroutine)]


def getgeneratorstate(generator):
    from _mesero import state

    return (GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED)[state(generator)]


def getmembers(object, predicate=None):
    members = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except (AttributeError, NotImplementedError):  # a builtin's text is not here
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    return members


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    return None


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def getsource(object):
    raise OSError("could not get source code")


def currentframe():
    return stack()[0].frame


def stack(context=1):
    """The program's calls, innermost first; without those of the library."""
    calls, step = [], _stack()
    for function, line, text, _ in _steps(step):
        calls.append(FrameInfo(step.tb_frame, "main.py", line, function, [f"{text}\n"], 0))
        step = step.tb_next
    return calls[::-1]


class FrameInfo:
    def __init__(self, frame, filename, lineno, function, code_context, index):
        self.frame, self.filename, self.lineno, self.function = frame, filename, lineno, function
        self.code_context, self.index = code_context, index

    def __getitem__(self, place):
        return (self.frame, self.filename, self.lineno, self.function, self.code_context, self.index)[place]


class _empty:
    pass


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value, self.name, self.description = value, name, description

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {self.value}>"

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, _ParameterKind) else other)

    def __lt__(self, other):
        return self.value < (other.value if isinstance(other, _ParameterKind) else other)

    def __gt__(self, other):
        return self.value > (other.value if isinstance(other, _ParameterKind) else other)

    def __hash__(self):
        return hash(self.value)

    def __str__(self):
        return self.name


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind.value, "") + self.name
        if self.annotation is not _empty:
            text += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'


def formatannotation(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.replace("typing.", "") if text.startswith("typing.") else text


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        found = []
        for parameter in self.signature.parameters.values():
            if parameter.kind > 2 or parameter.name not in self.arguments:
                break
            value = self.arguments[parameter.name]
            found.extend(value if parameter.kind == 2 else [value])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        for parameter in self.signature.parameters.values():
            if parameter.kind > 2 and parameter.name in self.arguments:
                value = self.arguments[parameter.name]
                found.update(value if parameter.kind == 4 else {parameter.name: value})
        return found

    def apply_defaults(self):
        empty = {2: (), 4: {}}
        for parameter in self.signature.parameters.values():
            usual = empty.get(parameter.kind.value, parameter.default)
            if usual is not _empty:
                self.arguments.setdefault(parameter.name, usual)
        order = list(self.signature.parameters)
        self.arguments = dict(sorted(self.arguments.items(), key=lambda item: order.index(item[0])))

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {parameter.name: parameter for parameter in parameters or ()}
        self.return_annotation = return_annotation

    def bind(self, /, *args, **keywords):
        return self._bind(args, keywords, True)

    def bind_partial(self, /, *args, **keywords):
        return self._bind(args, keywords, False)

    def _bind(self, args, keywords, whole):
        arguments, left = {}, list(args)
        for parameter in self.parameters.values():
            name = parameter.name
            if parameter.kind == 2:
                if left:
                    arguments[name], left = tuple(left), []
            elif parameter.kind == 4:
                if keywords:
                    arguments[name], keywords = dict(keywords), {}
            elif left and parameter.kind < 2:
                arguments[name] = left.pop(0)
                if name in keywords and parameter.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
            elif name in keywords and parameter.kind != 0:
                arguments[name] = keywords.pop(name)
            elif whole and parameter.default is _empty:
                sort = " keyword-only" if parameter.kind == 3 else ""
                raise TypeError(f"missing a required{sort} argument: {name!r}")
        if left:
            raise TypeError("too many positional arguments")
        if keywords:
            raise TypeError(f"got an unexpected keyword argument {next(iter(keywords))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        shown, before = [], None
        for parameter in self.parameters.values():
            if before == 0 and parameter.kind > 0:
                shown.append("/")
            if parameter.kind == 3 and before not in (2, 3):
                shown.append("*")
            shown.append(str(parameter))
            before = parameter.kind.value
        if before == 0:
            shown.append("/")
        result = "" if self.return_annotation is _empty else f" -> {formatannotation(self.return_annotation)}"
        return f"({', '.join(shown)}){result}"

    def __repr__(self):
        return f"<Signature {self}>"


_KINDS = (
    Parameter.POSITIONAL_ONLY,
    Parameter.POSITIONAL_OR_KEYWORD,
    Parameter.VAR_POSITIONAL,
    Parameter.KEYWORD_ONLY,
    Parameter.VAR_KEYWORD,
)


def signature(obj):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    function = unwrap(obj)
    skip = 0
    if isclass(function):
        if "__dataclass_fields__" in function.__dict__:
            return _dataclass_signature(function)
        function, skip = function.__init__, 1
        if not isfunction(function):
            return Signature()
    elif ismethod(function):
        function, skip = unwrap(function.__func__), 1
    elif not isfunction(function) and isfunction(getattr(type(function), "__call__", None)):
        function, skip = type(function).__call__, 1
    if not isfunction(function):
        raise ValueError(f"no signature found for builtin {obj!r}")
    found = _signature_of(function)
    return Signature(list(found.parameters.values())[skip:], return_annotation=found.return_annotation)


def _signature_of(function):
    annotations = getattr(function, "__annotations__", {})
    found = []
    for name, kind, *default in _parameters(function):
        given = {"default": default[0]} if default else {}
        found.append(Parameter(name, _KINDS[kind], annotation=annotations.get(name, _empty), **given))
    return Signature(found, return_annotation=annotations.get("return", _empty))


def _dataclass_signature(cls):
    from dataclasses import MISSING

    found = []
    for own in sorted((own for own in cls.__dataclass_fields__.values() if own.init), key=lambda own: own.kw_only):
        given = {} if own.default is MISSING else {"default": own.default}
        if own.default_factory is not MISSING:
            given = {"default": _FACTORY}
        kind = Parameter.KEYWORD_ONLY if own.kw_only else Parameter.POSITIONAL_OR_KEYWORD
        found.append(Parameter(own.name, kind, annotation=own.type, **given))
    return Signature(found, return_annotation=None)


class _Factory:
    def __repr__(self):
        return "<factory>"


_FACTORY = _Factory()


FullArgSpec = _namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")


def getfullargspec(func):
    if not callable(func):
        raise TypeError("unsupported callable")
    plain = func.__init__ if isclass(func) else func
    plain = plain.__func__ if ismethod(plain) else plain
    by_kind = {kind: [] for kind in range(5)}
    sign = _signature_of(plain) if isfunction(plain) else signature(plain)
    for parameter in sign.parameters.values():
        by_kind[parameter.kind.value].append(parameter)
    places = by_kind[0] + by_kind[1]
    annotations = {} if sign.return_annotation is _empty else {"return": sign.return_annotation}
    for name, parameter in sign.parameters.items():
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(
        [parameter.name for parameter in places],
        by_kind[2][0].name if by_kind[2] else None,
        by_kind[4][0].name if by_kind[4] else None,
        tuple(parameter.default for parameter in places if parameter.default is not _empty) or None,
        [parameter.name for parameter in by_kind[3]],
        {parameter.name: parameter.default for parameter in by_kind[3] if parameter.default is not _empty} or None,
        annotations,
    )
