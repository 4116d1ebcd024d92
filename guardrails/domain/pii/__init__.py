"""Personal data in a student's words: found by rules, hidden behind placeholders, and put back.

`finding` reads a text and says where what stands; the rules are data with their proof beside them, in
`documents`, `accounts`, `mail`, `phones`, `online`, `places`, `people`, `birth` and `keys`. `redacting`
hides what was found over a whole prompt, `restoring` gives an answer the student's own words again while it
streams.
"""
