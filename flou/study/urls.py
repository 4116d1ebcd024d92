"""HTTP addresses of blocks and check-ins, under /api/v1/."""

from django.urls import path

from flou.study.api import BlockCommandView, BlocksView, CheckInsView, CurrentBlockView
from flou.study.domain.block import COMMANDS

urlpatterns = [
    path("blocks", BlocksView.as_view()),
    path("blocks/current", CurrentBlockView.as_view()),
    *(
        path(f"blocks/<uuid:block>/{command}", BlockCommandView.as_view(command=command))
        for command in COMMANDS
    ),
    path("check-ins", CheckInsView.as_view()),
]
