"""What the pages of one app show of another: found with the other pages of the admin."""

from flou.ops.console.conversation import conversation
from guardrails.admin.panels import PANELS

PANELS.append(conversation)
