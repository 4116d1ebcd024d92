"""Changes to blocks, check-ins and reminders."""
