"""Measuring the shipped behaviour on files of examples: `manage.py evaluate`.

The apps predict (`guardrails.evaluation`, `strategy.evaluation`: a line in, a prediction out); here files are
read, models are asked when that is wanted, and figures are made.
"""
