"""Up, down, status and erase of the private services of one FLOU_HOME."""

import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from flou.ops.devservices import account, folder, local_env, locking, ports, processes, state
from flou.ops.devservices.binaries import Program
from flou.ops.devservices.errors import ServiceProblem
from flou.ops.devservices.postgres import Postgres
from flou.ops.devservices.redis import Redis
from flou.ops.devservices.service import Service, Site
from flou.ops.devservices.state import Started, State

SERVICES: tuple[Service, ...] = (Redis(), Postgres())
Say = Callable[[str], None]

_READY_S = 60.0  # a PostgreSQL that recovers from a crash answers only when it is done
_STOP_S = 15.0
_PORT_TRIES = 3
_LOG_LINES = 12


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose services: a folder, the process environment, and where progress is told."""

    home: Path
    environ: Mapping[str, str]
    say: Say


def up(owner: Owner, *, keep: bool, disposable: bool = False) -> None:
    """Start what does not run yet and write the addresses to `local.env`; raises `ServiceProblem`.

    A service whose variable is set in the process environment is somebody else's and is left alone.
    """
    owner.home.mkdir(parents=True, exist_ok=True)
    with locking.turn(owner.home / "services.lock", owner.say):
        record = state.load(owner.home)
        record.keep = record.keep or keep
        wanted = [each for each in SERVICES if each.variable not in owner.environ]
        for each in SERVICES:
            if each not in wanted:
                owner.say(
                    f"{each.title}: {each.variable} is set, so that server is used and none is started."
                )
        if wanted:
            who = account.choose(owner.environ)
            site = Site(folder.provide(owner.home, record, who), who, owner.environ, disposable)
            addresses = {each.variable: _ensure(owner, each, site, record) for each in wanted}
            local_env.update(owner.home, addresses)


def down(owner: Owner) -> None:
    """Stop what `up` started, and only that; addresses and data stay."""
    if not (owner.home / state.NAME).exists():
        owner.say("No services were started here.")
        return
    with locking.turn(owner.home / "services.lock", owner.say):
        record = state.load(owner.home)
        for each in reversed(SERVICES):
            started = record.started.pop(each.name, None)
            if started and processes.is_running(started):
                processes.stop(started, each.stop_signals, patience_s=_STOP_S)
                owner.say(f"{each.title}: stopped.")
        record.keep = False
        state.save(owner.home, record)


def status(owner: Owner) -> dict[str, Started | None]:
    """Return what runs, by service."""
    record = state.load(owner.home)
    found = {each.name: record.started.get(each.name) for each in SERVICES}
    return {
        name: started if started and processes.is_running(started) else None
        for name, started in found.items()
    }


def is_kept(owner: Owner) -> bool:
    """Return whether somebody asked for the services by hand, so that nobody else should stop them."""
    return state.load(owner.home).keep


def erase(owner: Owner) -> None:
    """Stop the services and remove their data; keys in `local.env` stay."""
    down(owner)
    record = state.load(owner.home)
    if record.folder:
        shutil.rmtree(record.folder)
        owner.say(f"Removed {record.folder}.")
    (owner.home / state.NAME).unlink(missing_ok=True)


def _ensure(owner: Owner, service: Service, site: Site, record: State) -> str:
    """Have the service running and answering; returns its address."""
    started = record.started.get(service.name)
    if started and processes.is_running(started):
        owner.say(f"{service.title}: already runs on port {started.port}.")
    else:
        started = _adopt(service, site)
    if started is None:
        return service.url(site, _start(owner, service, site, record).port)
    _remember(owner, service, record, started)
    if not _becomes_ready(service, site, started):
        raise _failure(service, site)
    return service.url(site, started.port)


def _adopt(service: Service, site: Site) -> Started | None:
    survivor = service.survivor(site)
    if survivor is None:
        return None
    pid, port = survivor
    known = processes.identity(pid)
    return Started(pid, known, port, "found running") if known else None


def _start(owner: Owner, service: Service, site: Site, record: State) -> Started:
    program = service.find(site)
    if service.prepare(site, program):
        owner.say(f"{service.title}: made an empty database in {site.folder}.")
    for _attempt in range(_PORT_TRIES):
        port = ports.choose(record.ports.get(service.name))
        owner.say(f"{service.title} {program}: starting on 127.0.0.1:{port}.")
        started = _spawn(service, site, program, port, keep=record.keep)
        if started is not None:
            _remember(owner, service, record, started)
            if _becomes_ready(service, site, started):
                return started
        if ports.is_free(port):
            break  # the port was not the reason
    raise _failure(service, site)


def _spawn(service: Service, site: Site, program: Program, port: int, *, keep: bool) -> Started | None:
    launch = service.launch(site, program, port)
    log = site.folder / f"{service.name}.log"
    at_death = None if keep else service.stop_signals[0]
    pid = processes.spawn(launch, account=site.account, log=log, at_parents_death=at_death)
    known = processes.identity(pid)
    return Started(pid, known, port, str(program)) if known else None


def _remember(owner: Owner, service: Service, record: State, started: Started) -> None:
    """Write the server down at once: whatever happens to this command, the next one can stop it."""
    record.started[service.name] = started
    record.ports[service.name] = started.port
    state.save(owner.home, record)


def _becomes_ready(service: Service, site: Site, started: Started) -> bool:
    deadline = time.monotonic() + _READY_S
    while not service.is_ready(site, started.port):
        if not processes.is_running(started) or time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return processes.is_running(started)


def _failure(service: Service, site: Site) -> ServiceProblem:
    log = site.folder / f"{service.name}.log"
    lines = (
        log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:] if log.exists() else []
    )
    return ServiceProblem(
        f"{service.title} did not start. The end of {log}:\n  " + "\n  ".join(lines or ["(empty)"]) + "\n"
        "Run `python manage.py devservices down` and try again; "
        f"if that does not help, set {service.variable} to a server of your own."
    )
