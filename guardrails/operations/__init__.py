"""What changes the guardrails' tables, one module per subject."""
