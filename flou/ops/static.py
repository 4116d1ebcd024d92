"""How static files are kept in a deployment."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedModules(CompressedManifestStaticFilesStorage):
    """Files under names that carry a hash, also inside of modules: no page mixes two versions of itself."""

    support_js_module_import_aggregation = True
