"""Short dates: a list with three of them has to fit beside a filter on a small screen."""

DATE_FORMAT = "d-m-Y"
DATETIME_FORMAT = "d-m-Y H:i"
# The first is what a form shows; Django's own follow, so that nobody has to learn a new way.
DATE_INPUT_FORMATS = ["%d-%m-%Y", "%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d"]
DATETIME_INPUT_FORMATS = ["%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M"]
