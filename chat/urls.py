"""HTTP addresses of the chat, under /api/v1/chat/."""

from django.urls import path

from chat import turn_views
from chat.api import HistoryView

urlpatterns = [
    path("send", turn_views.send),
    path("send-stream", turn_views.send_stream),
    path("turns/<uuid:turn_id>", turn_views.turn),
    path("turns/<uuid:turn_id>/events", turn_views.turn_events),
    path("turns/<uuid:turn_id>/cancel", turn_views.cancel),
    path("history", HistoryView.as_view()),
]
