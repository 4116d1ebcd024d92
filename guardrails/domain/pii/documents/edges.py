"""Where a document's number begins and ends."""

from typing import Final

START: Final = r"(?<![\w.,/-])"
# A number may stand right behind a comma when a word before it announces it.
START_ANNOUNCED: Final = r"(?<![\w/-])"
END: Final = r"(?![\w/-])(?![.,]\d)"
# The words for a cédula in most countries.
CEDULA: Final = r"\b(?:cedula|cedu|c\.?i\.?|ced\.?|documento(?: de identidad| nacional)?|identidad)(?![a-z])"
