# syntax=docker/dockerfile:1
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /venv
# requirements-tracing.txt for an image that traces.
ARG REQUIREMENTS=requirements.txt
COPY requirements*.txt /tmp/
RUN /venv/bin/pip install --require-hashes -r "/tmp/$REQUIREMENTS"
WORKDIR /app
COPY . .
# Hashed and compressed once, here; the keys of a deployment are not needed for it.
RUN FLOU_HOME=/nonexistent SECRET_KEY=only-for-collecting-files /venv/bin/python manage.py collectstatic --noinput \
    && /venv/bin/python -m compileall -q chat flou guardrails strategy

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin flou
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 FLOU_HOME=/nonexistent PORT=8000 WEB_PROCESSES=1
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=4s --start-period=20s --retries=3 \
    CMD python -m flou.ops.serving.probe "$PORT" "$ALLOWED_HOSTS"
# SIGTERM lets running answers end or move to another process: at most 25 s, so stop with `--time 30`.
STOPSIGNAL SIGTERM
# uvicorn under the supervisor, with the flags of flou/ops/serving/servers.py. Migrations are a step of their
# own, before the new version starts: docker run … python manage.py migrate
CMD ["sh", "-c", "exec python manage.py serve --host 0.0.0.0 --port \"$PORT\" --processes \"$WEB_PROCESSES\""]
