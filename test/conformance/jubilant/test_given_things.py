"""What charms are given: storage, resources, secrets, subordinates, machines, whole files of applications."""

import pathlib

import jubilant
import pytest


def settled(*apps: str):
    return lambda status: jubilant.all_active(status, *apps) and jubilant.all_agents_idle(status, *apps)


def storage_of(status: jubilant.Status, unit: str) -> list[str]:
    return [name for name, one in status.storage.storage.items() if unit in one.attachments.units]


def test_a_file_of_applications_is_deployed(juju: jubilant.Juju, charms: pathlib.Path, tmp_path: pathlib.Path):
    (tmp_path / "notes.txt").write_text("read me")
    (tmp_path / "all.yaml").write_text(
        f"""
applications:
  keeper:
    charm: {charms / "keeper"}
    num_units: 1
    storage: {{data: 1}}
    resources: {{notes: ./notes.txt}}
  web:
    charm: {charms / "plain"}
    num_units: 1
    options: {{word: from the file}}
relations:
  - [keeper:out, web:in]
"""
    )
    juju.deploy(tmp_path / "all.yaml")
    status = juju.wait(settled("keeper", "web"), delay=0.1)
    assert status.apps["web"].relations["in"][0].related_app == "keeper"
    assert status.apps["keeper"].charm == "local:keeper-0"
    assert juju.config("web")["word"] == "from the file"
    assert juju.exec('cat "$(resource-get notes)"', unit="keeper/0").stdout == "read me"


def test_storage_is_added_and_stays(juju: jubilant.Juju):
    assert juju.status().storage.storage["data/0"].attachments.units["keeper/0"].location
    juju.cli("add-storage", "keeper/0", "data=1")
    juju.wait(
        lambda status: len(storage_of(status, "keeper/0")) == 2 and settled("keeper")(status),
        delay=0.1,
    )
    names = juju.exec("storage-list data", unit="keeper/0").stdout.split()
    assert len(names) == 2
    juju.cli("detach-storage", names[1])
    juju.wait(lambda status: status.storage.storage[names[1]].status.current == "detached", delay=0.1)
    juju.cli("attach-storage", "keeper/0", names[1])
    juju.wait(lambda status: status.storage.storage[names[1]].status.current == "attached", delay=0.1)
    assert "data-storage-detaching" in juju.exec("cat journal", unit="keeper/0").stdout


def test_secrets_are_granted_and_changed(juju: jubilant.Juju):
    uri = juju.add_secret("token", {"word": "one"}, info="for the keeper")
    juju.grant_secret(uri, "keeper")
    juju.config("keeper", {"token": uri})
    juju.wait(settled("keeper"), delay=0.1)
    assert juju.exec(f"secret-get {uri} word", unit="keeper/0").stdout == "one\n"
    juju.update_secret(uri, {"word": "two"}, info="changed")
    assert juju.exec(f"secret-get {uri} word --refresh", unit="keeper/0").stdout == "two\n"
    shown = juju.show_secret(uri, reveal=True, revision=1)
    assert (shown.content, shown.description, shown.owner) == ({"word": "one"}, "changed", "<model>")
    assert [one.revision for one in juju.show_secret("token", revisions=True).revisions] == [1, 2]
    assert [one.name for one in juju.secrets()] == ["token"]
    juju.config("keeper", reset="token")
    juju.remove_secret(uri)
    assert juju.secrets() == []


def test_a_subordinate_stands_beside(juju: jubilant.Juju, charms: pathlib.Path):
    juju.deploy(charms / "beside")
    juju.integrate("beside", "keeper")
    status = juju.wait(settled("beside", "keeper"), delay=0.1)
    assert status.apps["beside"].subordinate_to == ["keeper"]
    assert "beside/0" in status.apps["keeper"].units["keeper/0"].subordinates
    assert status.apps["beside"].relations["host"][0].scope == "container"
    juju.remove_relation("beside", "keeper")
    juju.wait(lambda status: not status.apps["keeper"].units["keeper/0"].subordinates, delay=0.1)


def test_a_machine_restarts(juju: jubilant.Juju):
    with pytest.raises(jubilant.TaskError):
        juju.exec("juju-reboot --now", unit="keeper/0")
    juju.wait(settled("keeper"), delay=0.1)
    journal = lambda: juju.exec("cat journal", unit="keeper/0").stdout.split()  # noqa: E731
    juju.wait(lambda status: settled("keeper")(status) and journal().count("start") == 2, delay=0.1)


def test_machines_are_wished_for_and_forgotten(juju: jubilant.Juju):
    before = set(juju.status().machines)
    juju.model_constraints({"cores": 1})
    assert juju.model_constraints() == {"cores": 1}
    juju.add_machine()
    status = juju.wait(lambda status: len(set(status.machines) - before) == 1, delay=0.1)
    (added,) = set(status.machines) - before
    juju.cli("remove-machine", "--no-prompt", added)
    juju.wait(lambda status: set(status.machines) == before, delay=0.1)


def test_models_come_and_go():
    juju = jubilant.Juju()
    juju.add_model("comes-and-goes", config={"logging-config": "<root>=DEBUG"})
    assert juju.model_config()["logging-config"] == "<root>=DEBUG"
    with pytest.raises(jubilant.CLIError, match="did you mean"):
        juju.model_config({"loging-config": "x"})
    juju.destroy_model("comes-and-goes", force=True)
