"""The data keys of users."""

from django.db import models


class DataKey(models.Model):
    """A user's data key, wrapped by a key of the environment. Deleting the row erases all they wrote."""

    user_uid = models.UUIDField("estudiante", primary_key=True)
    wrapped_by = models.CharField("clave que la envuelve", max_length=32)
    wrapped = models.BinaryField("clave envuelta")
    created_at = models.DateTimeField("creada", auto_now_add=True)

    class Meta:
        db_table = "data_keys"
        verbose_name = "clave de datos"
        verbose_name_plural = "claves de datos"

    def __str__(self) -> str:
        return str(self.user_uid)
