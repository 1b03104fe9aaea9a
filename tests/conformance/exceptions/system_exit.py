print("antes")
try:
    raise SystemExit("adiós")
except Exception:
    print("no es Exception")
finally:
    print("finally")
