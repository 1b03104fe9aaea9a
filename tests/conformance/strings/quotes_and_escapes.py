print("tab\tlínea\\n \"comillas\" 'simples'")
print('it\'s', "it's", r"c:\new", """dos
líneas""")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("a\nb\tc\\"), repr("\x00\x1b\u200b"))
print("\u00f1 \x41 \101")
print(ascii("mañana 🍝"), "uno " "dos")
print(["a'b", "ñ", "\n"], ("x",), {"k": 'v"'})
