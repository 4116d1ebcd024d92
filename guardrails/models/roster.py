"""Who is told of a case, and in which hours there are people."""

from typing import ClassVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models


class Weekday(models.IntegerChoices):
    """As Python counts them."""

    MONDAY = 0, "lunes"
    TUESDAY = 1, "martes"
    WEDNESDAY = 2, "miércoles"
    THURSDAY = 3, "jueves"
    FRIDAY = 4, "viernes"
    SATURDAY = 5, "sábado"
    SUNDAY = 6, "domingo"


def known_time_zone(name: str) -> None:
    """Accept the name of a time zone; raises `ValidationError`."""
    if name not in available_timezones():
        raise ValidationError("No es una zona horaria conocida; por ejemplo, America/Santiago.")


def safe_webhook(address: str) -> None:
    """Accept an address that a notice may be posted to; raises `ValidationError`.

    Plain HTTP is for somebody's own machine: on a network anybody on the way could read or change a notice.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" and not (settings.LOCAL and parts.scheme == "http"):
        raise ValidationError("La dirección debe comenzar con https://.")
    if not parts.hostname or parts.username is not None or parts.password is not None:
        raise ValidationError("La dirección debe llevar un servidor y no llevar usuario ni contraseña.")


class StaffedHours(models.Model):
    """The one timetable: in which hours deadlines run."""

    time_zone = models.CharField(
        "zona horaria", max_length=64, default="America/Santiago", validators=[known_time_zone]
    )

    class Meta:
        db_table = "staffed_hours"
        verbose_name = "horario de atención"
        verbose_name_plural = "horario de atención"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id=1), name="staffed_hours_only_one"),
        ]

    def __str__(self) -> str:
        return f"Horario de atención ({self.time_zone})"


class Shift(models.Model):
    """Staffed hours of one weekday."""

    hours = models.ForeignKey(StaffedHours, models.CASCADE, related_name="shifts")
    weekday = models.PositiveSmallIntegerField("día", choices=Weekday.choices)
    begins = models.TimeField("desde")
    ends = models.TimeField("hasta", help_text="00:00 es la medianoche en que el día termina.")

    class Meta:
        db_table = "staffed_shifts"
        verbose_name = "turno"
        verbose_name_plural = "turnos"
        ordering: ClassVar = ["weekday", "begins"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("begins")) | models.Q(ends="00:00"),
                name="staffed_shifts_end_after_begin",
                violation_error_message="El turno debe terminar después de comenzar.",
            ),
            models.CheckConstraint(
                condition=models.Q(weekday__in=Weekday.values), name="staffed_shifts_weekday"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.begins:%H:%M}–{self.ends:%H:%M}"


class Holiday(models.Model):
    """A day on which nobody works."""

    hours = models.ForeignKey(StaffedHours, models.CASCADE, related_name="holidays")
    day = models.DateField("día")
    yearly = models.BooleanField("todos los años", default=False)
    name = models.CharField("nombre", max_length=80, blank=True)

    class Meta:
        db_table = "staffed_holidays"
        verbose_name = "feriado"
        verbose_name_plural = "feriados"
        ordering: ClassVar = ["day"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["hours", "day"], name="staffed_holidays_once"),
        ]

    def __str__(self) -> str:
        return self.name or self.day.isoformat()


class OnCall(models.Model):
    """Somebody who is told of cases; the lowest `order` first, the next one when no answer comes in time."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name="persona",
        related_name="on_call",
        limit_choices_to={"is_staff": True, "is_active": True},
    )
    # Whose students' cases come to this person first; empty: everybody's.
    group = models.ForeignKey(
        "auth.Group",
        models.SET_NULL,
        verbose_name="grupo de guardia",
        null=True,
        blank=True,
        related_name="+",
    )
    order = models.PositiveSmallIntegerField("orden", default=1)
    email = models.EmailField("correo", blank=True)
    webhook = models.URLField("webhook", max_length=500, blank=True, validators=[safe_webhook])
    active = models.BooleanField("activa", default=True)
    since = models.DateTimeField("desde", null=True, blank=True)
    until = models.DateTimeField("hasta", null=True, blank=True)

    class Meta:
        db_table = "on_call"
        verbose_name = "persona de guardia"
        verbose_name_plural = "lista de guardia"
        ordering: ClassVar = ["order", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(email="", webhook=""),
                name="on_call_can_be_reached",
                violation_error_message="Falta un correo o un webhook.",
            ),
            models.CheckConstraint(
                condition=models.Q(since=None) | models.Q(until=None) | models.Q(until__gt=models.F("since")),
                name="on_call_until_after_since",
                violation_error_message="«Hasta» debe venir después de «desde».",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.person}"
