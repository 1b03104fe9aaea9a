import csv
import io
import json


def told(call, *args, **keywords):
    try:
        print("no error:", call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


with open("menu.csv", "w", newline="", encoding="utf-8") as f:
    writer = csv.writer(f)
    print(writer.writerow(["plato", "precio", "nota"]))
    writer.writerow(["sopa", 3.5, 'con "todo"'])
    writer.writerows([["café, solo", 1, None], ["flan", True, "dos\nlíneas"], [""], []])
print(open("menu.csv", "rb").read())
with open("menu.csv", newline="") as f:
    reader = csv.reader(f)
    print(next(reader))
    for row in reader:
        print(reader.line_num, row)
with open("menu.csv", newline="") as f:
    for row in csv.DictReader(f):
        print(row, row["plato"])
with open("pedidos.csv", "w", newline="") as f:
    writer = csv.DictWriter(f, fieldnames=["mesa", "plato"], delimiter=";")
    writer.writeheader()
    writer.writerow({"mesa": 1, "plato": "sopa; grande"})
    writer.writerows([{"plato": "flan", "mesa": 2}, {"mesa": 3}])
    told(writer.writerow, {"mesa": 4, "precio": 5})
print(open("pedidos.csv").read())
print(list(csv.reader(open("pedidos.csv"), delimiter=";")))
reader = csv.DictReader(["a,b", "1,2,3", "4", "", "5,6"], restkey="más", restval="-")
print(reader.fieldnames, list(reader))
print(list(csv.reader(["a b", "'c d' e"], delimiter=" ", quotechar="'")), list(csv.reader(['a, "b c", d'], skipinitialspace=True)))
print(list(csv.reader(['"1",2,"x"', "3.5,4,\"\""], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a\tb"], "excel-tab")), csv.list_dialects(), list(csv.reader(['"a""b",c\\,d'], escapechar="\\")))
print(list(csv.reader(['a"b,c"', '"x"y,z', '"no end'])))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerow(["a", 1, 2.5, None, "b c", 'd"', ""])
    print(out.getvalue(), end="")
told(csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow, ["a,b"])
told(csv.writer(io.StringIO()).writerow, 5)
told(csv.reader, ["a"], delimiter="ab")
told(csv.reader, ["a"], wrong=1)
told(list, csv.reader([b"a"]))
told(list, csv.reader(["a\nb"]))
told(csv.reader, ["a"], "unheard")
told(csv.writer, 5)

with open("menu.json", "w", encoding="utf-8") as f:
    json.dump({"platos": ["sopa", "café"], "precio": 3.5, "hay": True}, f, ensure_ascii=False, indent=2)
print(open("menu.json", encoding="utf-8").read())
with open("menu.json", encoding="utf-8") as f:
    print(json.load(f))
open("malo.json", "w").close()
with open("malo.json") as f:
    told(json.load, f)
