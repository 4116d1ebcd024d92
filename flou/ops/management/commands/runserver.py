"""`manage.py runserver`: daphne's, with the same eye for dead lines as every other start of Flou."""

from functools import partial

from daphne.management.commands import runserver
from daphne.server import Server

from flou.ops.serving.servers import PING_AFTER_S, PONG_WITHIN_S


class Command(runserver.Command):
    """The development server."""

    server_cls = partial(Server, ping_interval=PING_AFTER_S, ping_timeout=PONG_WITHIN_S)
