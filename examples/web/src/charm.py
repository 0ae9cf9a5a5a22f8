#!/usr/bin/env python3
"""Operates the web page: whatever happens, bring the workload to what configuration and relation say."""

import hashlib
import json
import os
import pathlib
import shlex
import socket
import sys
import time
import urllib.request

import ops

import server

SERVICE = "web"
NO_MESSAGE = "(no message of the day: integrate this application with one that has it)"


class WebCharm(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self._stored.set_default(port=0)
        backend = self.on["backend"]
        for event in (
            self.on.config_changed,
            self.on.upgrade_charm,
            backend.relation_changed,
            backend.relation_departed,
            backend.relation_broken,
        ):
            framework.observe(event, self._reconcile)
        framework.observe(self.on.report_action, self._report)
        framework.observe(self.on.collect_unit_status, self._collect_status)

    def _reconcile(self, _event: ops.EventBase) -> None:
        """Idempotent: files are only written when their content changes, so nothing restarts without reason."""
        port = self._port()
        words = {"greeting": self.config["greeting"], "message": self._message()}
        write(self._page, json.dumps(words))
        write(self.charm_dir / "layers/010-web.yaml", self._layer(port))
        self.unit.set_ports(port)
        self.unit.set_workload_version(server.VERSION)

    def _port(self) -> int:
        wanted = int(self.config["port"])
        if wanted:
            self._stored.port = 0
            return wanted
        if not self._stored.port:
            self._stored.port = free_port()
        return int(self._stored.port)

    def _message(self) -> str:
        for relation in self.model.relations["backend"]:
            if not relation.active:
                continue  # it is about to go
            for unit in sorted(relation.units, key=lambda unit: unit.name):
                message = relation.data[unit].get("message")
                if message:
                    return message
        return NO_MESSAGE

    def _layer(self, port: int) -> str:
        program = self.charm_dir / "src/server.py"
        command = [sys.executable, str(program), "--port", str(port), "--page", str(self._page)]
        # JSON is YAML.
        layer = {
            "summary": "the web page",
            "services": {
                SERVICE: {
                    "override": "replace",
                    "summary": "serves the page",
                    "command": shlex.join(command),
                    # A new program is a new plan, and so a restart.
                    "environment": {"PROGRAM": hashlib.sha256(program.read_bytes()).hexdigest()},
                    "startup": "enabled",
                }
            },
        }
        return json.dumps(layer, indent=2) + "\n"

    def _collect_status(self, event: ops.CollectStatusEvent) -> None:
        port = int(self.config["port"]) or int(self._stored.port)
        if port:
            event.add_status(ops.ActiveStatus(f"serving http://{self._address()}:{port}/"))
        else:
            event.add_status(ops.MaintenanceStatus("choosing a port"))

    def _address(self) -> str:
        binding = self.model.get_binding("backend")
        address = binding.network.ingress_address if binding else None
        if address is None:
            return "localhost"
        return f"[{address}]" if ":" in str(address) else str(address)

    def _report(self, event: ops.ActionEvent) -> None:
        requests = event.params["requests"]
        url = f"http://localhost:{self._port()}/"
        milliseconds = []
        for number in range(1, requests + 1):
            started = time.perf_counter()
            try:
                with urllib.request.urlopen(url, timeout=5) as answer:
                    page = answer.read().decode()
            except OSError as error:
                event.fail(f"cannot fetch {url}: {error}")
                return
            milliseconds.append((time.perf_counter() - started) * 1000)
            event.log(f"request {number} of {requests}: {milliseconds[-1]:.1f} ms")
        event.set_results(
            {"url": url, "requests": requests, "slowest-ms": f"{max(milliseconds):.1f}", "page": page}
        )

    @property
    def _page(self) -> pathlib.Path:
        return self.charm_dir / "page.json"


def free_port() -> int:
    with socket.create_server(("", 0)) as listener:
        return listener.getsockname()[1]


def write(path: pathlib.Path, content: str) -> None:
    """The whole new content or the old one: the server reads while we write."""
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(content, encoding="utf-8")
    os.replace(beside, path)


if __name__ == "__main__":
    ops.main(WebCharm)
