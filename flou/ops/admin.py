"""The admin site's own words."""

from django.contrib import admin

admin.site.site_header = "Flou · equipo"
admin.site.site_title = "Flou"
admin.site.index_title = "Administración"
