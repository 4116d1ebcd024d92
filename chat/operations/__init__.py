"""Changes to the chat's tables. Each function runs inside one transaction of its caller (`chat.db.db`)."""
