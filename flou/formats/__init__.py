"""How dates are written for staff, by language (`FORMAT_MODULE_PATH`)."""
