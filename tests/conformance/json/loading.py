import io
import json

text = '{"name": "Ana", "tables": [1, 2.5, -3e2, null, true, false], "deep": {"x": {"y": []}}, "u": "\\u00e9\\n\\ud83d\\ude00 \\/"}'
data = json.loads(text)
print(data, data["u"], type(data["tables"][2]), json.loads(json.dumps(data)) == data)
print(json.loads(" [1 , 2 ] "), json.loads('"a"'), json.loads("12"), json.loads("{}"), json.loads("-0"), json.loads("NaN") != 0, json.loads("1E3"), json.loads(b'{"a": 1}'))
for wrong in ["", "{", '{"a": }', "[1, 2", "[1,]", '{"a": 1,}', "{'a': 1}", "nope", '"abc', '{"a" 1}', "[1 2]", "1 2", '"\\q"', "{\n  \"a\": 1\n  \"b\": 2\n}", '"a\nb"', "01", '{"a": 1, 2}', '"\\u12"', "tru"]:
    try:
        print(json.loads(wrong))
    except json.JSONDecodeError as error:
        print(repr(wrong), "->", error, error.pos, error.lineno, error.colno)
try:
    json.loads(5)
except TypeError as error:
    print(error)
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: tuple(d.items())), json.loads("[1.5, 2]", parse_float=str, parse_int=float), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
file = io.StringIO()
json.dump({"menu": ["pasta", "flan"]}, file, indent=1)
print(file.getvalue())
file.seek(0)
print(json.load(file))
try:
    json.loads("[")
except ValueError as error:
    print(type(error), error.msg)
