"""Check digits, by python-stdnum; each function takes letters and digits without separators."""

import re

import stdnum.ar.cbu
import stdnum.ar.cuit
import stdnum.cl.rut
import stdnum.do.cedula
import stdnum.ec.ci
import stdnum.es.ccc
import stdnum.es.nie
import stdnum.es.nif
import stdnum.iban
import stdnum.luhn

# A RUT has a body of one to thirty million: below are the very old, above are companies and foreigners.
_RUT_BODY = range(1_000_000, 100_000_000)
_PERSONAL_BODY = range(4_000_000, 30_000_000)


def is_rut(compact: str) -> bool:
    """Return whether a RUT's check digit is right."""
    body = compact[:-1]
    return body.isdigit() and int(body) in _RUT_BODY and stdnum.cl.rut.is_valid(compact.upper())


def is_personal_rut(compact: str) -> bool:
    """Return whether it is the RUT of somebody who may be alive, for digits that nothing else explains."""
    return is_rut(compact) and int(compact[:-1]) in _PERSONAL_BODY


def is_cuit(compact: str) -> bool:
    """Return whether a CUIT or CUIL is right."""
    return stdnum.ar.cuit.is_valid(compact)


def is_cbu(compact: str) -> bool:
    """Return whether an Argentinian bank account is right."""
    return stdnum.ar.cbu.is_valid(compact)


def is_ccc(compact: str) -> bool:
    """Return whether a Spanish bank account is right."""
    return stdnum.es.ccc.is_valid(compact)


def is_ecuadorian(compact: str) -> bool:
    """Return whether an Ecuadorian cédula is right."""
    return stdnum.ec.ci.is_valid(compact)


def is_dominican(compact: str) -> bool:
    """Return whether a Dominican cédula is right."""
    return stdnum.do.cedula.is_valid(compact)


def is_uruguayan(compact: str) -> bool:
    """Return whether a Uruguayan cédula is right; python-stdnum knows only the companies of Uruguay."""
    if not re.fullmatch(r"\d{8}", compact):
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(compact, (2, 9, 8, 7, 6, 3, 4), strict=False))
    return -weighed % 10 == int(compact[7])


def is_spanish(compact: str) -> bool:
    """Return whether the letter of a DNI or NIE is right."""
    return stdnum.es.nif.is_valid(compact.upper()) or stdnum.es.nie.is_valid(compact.upper())


def is_curp_date(compact: str) -> bool:
    """Return whether a CURP holds a date; its last digit is often mistyped and is not asked for."""
    month, day = int(compact[6:8]), int(compact[8:10])
    return 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004 months and days


def is_rfc_date(compact: str) -> bool:
    """Return whether an RFC of a person holds a date."""
    month, day = int(compact[-7:-5]), int(compact[-5:-3])
    return 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004 months and days


def is_iban(compact: str) -> bool:
    """Return whether an IBAN is right."""
    return stdnum.iban.is_valid(compact.upper(), check_country=False)


def is_card(digits: str) -> bool:
    """Return whether digits are a payment card's: an issuer's beginning, a length in use, and Luhn."""
    return bool(re.fullmatch(r"(?:[3-6]|2[2-7])\d{12,18}", digits)) and stdnum.luhn.is_valid(digits)
