"""What a process knows of staff's rules: compiled, looked up again, and kept when the database fails."""

from dataclasses import replace
from uuid import uuid4

import pytest
from asgiref.sync import sync_to_async
from django.db import connection
from django.utils import timezone

from chat.domain.frames import MessageIn
from chat.turn.screening import Detectors, at_arrival
from chat.turn.staff_lexicon import StaffLexicon
from guardrails.models import LexiconRule
from guardrails.operations.rules import keep_rule
from tests.guardrails.test_staff_rules import LAMP

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "hoy voy a apagar mi lámpara"
OTHER = replace(LAMP, slug="cerrar-el-libro", pattern="cerrar mi libro", says=("voy a cerrar mi libro",))


def keep(pk: int | None = None, *, enabled: bool = True) -> int:
    """Keep the example as staff would; return its key."""
    return keep_rule(LAMP, enabled=enabled, actor_id=None, now=timezone.now(), pk=pk).pk


def execute(statement: str) -> None:
    """Change the tables by hand."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


class TestStaffLexicon:
    async def test_reads_with_a_rule_from_the_next_look_up_on_and_no_longer(self) -> None:
        lexicon = StaffLexicon()
        key = await sync_to_async(keep)()
        tiers = [lexicon.read(SAID, ()).tier]
        await lexicon.refresh()
        tiers.append(lexicon.read(SAID, ()).tier)
        await sync_to_async(keep)(key, enabled=False)
        await lexicon.refresh()

        assert [*tiers, lexicon.read(SAID, ()).tier] == [None, "A", None]

    async def test_screens_messages_at_arrival(self) -> None:
        lexicon = StaffLexicon()
        await sync_to_async(keep)()
        await lexicon.refresh()
        screening = at_arrival(MessageIn(client_id=uuid4(), text=SAID), Detectors(lexicon=lexicon.read))

        assert screening is not None
        assert (screening.action, screening.risk, screening.rules) == (
            "alert", "suicide", ("equipo.apagar-la-lampara",)
        )  # fmt: skip

    async def test_leaves_a_broken_row_out_and_no_other(self) -> None:
        lexicon = StaffLexicon()
        await sync_to_async(keep)()
        row = LexiconRule(
            slug="rota", tier="A", risk="suicide", severity=3, pattern="(", says="x", source="x",
            updated_at=timezone.now(),
        )  # fmt: skip
        await row.asave()
        await lexicon.refresh()

        assert [made.id for made in lexicon.rules] == ["equipo.apagar-la-lampara"]

    async def test_keeps_what_it_knows_while_the_table_cannot_be_read(self) -> None:
        lexicon = StaffLexicon()
        await sync_to_async(keep)()
        await lexicon.refresh()
        await sync_to_async(execute)("ALTER TABLE lexicon_rules RENAME TO lexicon_rules_away")
        try:
            await lexicon.refresh()
        finally:
            await sync_to_async(execute)("ALTER TABLE lexicon_rules_away RENAME TO lexicon_rules")

        assert lexicon.read(SAID, ()).tier == "A"

    async def test_compiles_only_what_changed(self) -> None:
        lexicon = StaffLexicon()
        await sync_to_async(keep)()
        await lexicon.refresh()
        before = lexicon.rules[0]
        await sync_to_async(keep_rule)(OTHER, enabled=True, actor_id=None, now=timezone.now())
        await lexicon.refresh()

        assert lexicon.rules[0] is before
        assert len(lexicon.rules) == 2
