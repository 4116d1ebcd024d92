"""Days and months: their names, and how far ahead a date is."""

from datetime import date

from strategy.domain.slots import Plazo

WEEKDAYS = {"lunes": 0, "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5, "domingo": 6}
DAY = "(?:" + "|".join(WEEKDAYS) + ")"
MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
MONTH = "(?:" + "|".join(MONTHS) + ")"
WEEK = 7


def of_days(days: int) -> Plazo:
    """Return the slot value of something that many days ahead."""
    if days <= 0:
        return "hoy"
    if days == 1:
        return "<24h"
    return "esta_semana" if days <= WEEK else ">1_semana"


def next_date(day: int, month: int | None, today: date) -> date | None:
    """Return the next such day from `today` on; None for one that no calendar has."""
    for ahead in range(13):
        year, index = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        if month is not None and index + 1 != month:
            continue
        try:
            candidate = date(year, index + 1, day)
        except ValueError:
            continue
        if candidate >= today:
            return candidate
    return None
