"""Numbers of taxpayers, which name their person like a document: RIF, CUIT, RFC, RUC, NIT."""

from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.documents.edges import END, START
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import GAP


def _nit(candidate: Candidate) -> Kind | None:
    return "CO_NIT" if 8 <= len(candidate.digits) <= 10 else None  # noqa: PLR2004 with and without check digit


def _ruc(candidate: Candidate) -> Kind | None:
    match len(candidate.digits):
        case 13:
            return "EC_RUC"
        case 11:
            return "PE_RUC"
        case _:
            return None


def _cuit(candidate: Candidate) -> Kind | None:
    return "AR_CUIT" if digits_of.is_cuit(candidate.compact) else None


def _rfc(candidate: Candidate) -> Kind | None:
    return "MX_RFC" if digits_of.is_rfc_date(candidate.compact) else None


RULES: Final = (
    Rule(
        id="document.rif",
        pattern=rf"(?<![\w-])(?P<v>[vejpg]-?\d{{8}}-?\d){END}",
        judge=always("VE_RIF"),
        says=(("mi rif es V-12345678-9", "V-12345678-9"),),
        not_says=("e-123",),
    ),
    Rule(
        id="document.cuit",
        pattern=rf"{START}(?P<v>(?:2[03457]|3[034])[- ]\d{{8}}[- ]\d){END}",
        judge=_cuit,
        says=(("mi CUIL es 20-34567890-6", "20-34567890-6"),),
        not_says=("el código 20-34567890-1",),
    ),
    Rule(
        id="document.cuit_named",
        pattern=rf"\bcui[tl]\b{GAP}{START}(?P<v>\d{{2}}[-. ]?\d{{2}}\.?\d{{3}}\.?\d{{3}}[-. ]?\d){END}",
        judge=always("AR_CUIT"),
        anchors=("cuit", "cuil"),
        says=(("cuil 27345678904", "27345678904"),),
        not_says=("¿qué es el CUIT?",),
    ),
    Rule(
        id="document.rfc",
        pattern=r"(?<!\w)(?P<v>[a-z&]{4}[- ]?\d{6}[- ]?(?=\w*\d)[a-z0-9]{3})(?!\w)",
        judge=_rfc,
        says=(("RFC: GOMC950415AB1", "GOMC950415AB1"), ("mi rfc es GOMC-950415-AB1", "GOMC-950415-AB1")),
        not_says=("hash deadbe991341ab1", "el RFC 2616 de HTTP"),
    ),
    Rule(
        id="document.rfc_named",
        pattern=r"\brfc\b[^\d.;?!\n]{0,25}?\b(?P<v>[a-z&]{3,4}[- ]?\d{6}[- ]?[a-z0-9]{0,3})(?!\w)",
        judge=always("MX_RFC"),
        anchors=("rfc",),
        says=(("mi RFC sin homoclave es GOMC950415", "GOMC950415"),),
        not_says=("el RFC 2616 de HTTP",),
    ),
    Rule(
        id="document.ruc",
        pattern=rf"\bruc\b{GAP}{START}(?P<v>\d{{11}}|\d{{13}}){END}",
        judge=_ruc,
        anchors=("ruc",),
        says=(("RUC 10456789124 para la boleta", "10456789124"),),
        not_says=("¿para qué sirve el RUC?",),
    ),
    Rule(
        id="document.nit",
        pattern=rf"\bnit\b{GAP}{START}(?P<v>\d{{2,3}}\.?\d{{3}}\.?\d{{3}}(?:[- ]?\d)?){END}",
        judge=_nit,
        anchors=("nit",),
        says=(("mi NIT es 900.123.456-7", "900.123.456-7"),),
        not_says=("el NIT de una empresa",),
    ),
)
