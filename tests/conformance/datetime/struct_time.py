"""Un struct_time es también una tupla, y date.today() se sirve de ello."""

import time
from datetime import date, datetime, timedelta

comienzo = time.gmtime(86400)
print(comienzo[0], comienzo[:3], comienzo[-1], len(comienzo), tuple(comienzo), 2 in comienzo)
año, mes, día, *resto = comienzo
print(año, mes, día, resto, comienzo == time.gmtime(86400), comienzo == time.gmtime(0), time.strftime("%d/%m/%Y", comienzo))
print(date.today() == datetime.now().date(), type(date.today()).__name__, date.fromtimestamp(3 * 86400))
print(date(2024, 1, 31).timetuple()[:3], datetime(2024, 2, 29, 13).timetuple()[3], date(2024, 2, 28).isocalendar())
print(date(2024, 2, 28).isocalendar().week, tuple(date(2024, 12, 30).isocalendar()), date.today() - date.today() == timedelta(0))
try:
    comienzo[9]
except IndexError as error:
    print(error)
