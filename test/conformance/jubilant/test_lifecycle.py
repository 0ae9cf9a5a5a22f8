"""What a charm author tests: deploy, relate, configure, act, scale, break, repair, refresh, remove."""

import base64
import pathlib

import jubilant
import pytest


def calling(*words: str) -> dict[str, str]:
    """Parameters of the action that runs a command."""
    return {"calls": " ".join(["=", *(base64.b64encode(word.encode()).decode() for word in words)])}


def test_two_applications_meet(juju: jubilant.Juju, charms: pathlib.Path):
    juju.deploy(charms / "plain", "web", config={"word": "first"})
    juju.deploy(charms / "plain", "db")
    juju.integrate("web:in", "db:out")
    status = juju.wait(jubilant.all_active, delay=0.1)
    assert status.apps["web"].relations["in"][0].related_app == "db"
    assert status.apps["db"].relations["out"][0].interface == "words"
    assert status.apps["web"].units["web/0"].machine != status.apps["db"].units["db/0"].machine
    assert status.apps["web"].version == "1.0"
    assert status.apps["web"].charm_origin == "local"


def test_config_is_typed(juju: jubilant.Juju):
    assert juju.config("web") == {"word": "first", "number": 7, "ratio": 0.5, "switch": True, "reboot": "never"}
    juju.config("web", {"number": 8, "switch": False})
    assert juju.config("web")["number"] == 8
    assert juju.config("web")["switch"] is False
    juju.config("web", reset="number")
    assert juju.config("web")["number"] == 7


def test_actions_give_results_and_failures(juju: jubilant.Juju):
    task = juju.run("web/leader", "call", calling("config-get", "word"))
    assert task.success
    assert task.results["said"].startswith("0 ")
    with pytest.raises(jubilant.TaskError):
        juju.run("web/0", "fail")
    with pytest.raises(ValueError):
        juju.run("web/0", "no-such-action")
    with pytest.raises(ValueError):
        juju.run("web/9", "call", calling("true"))
    with pytest.raises(TimeoutError):
        juju.run("web/0", "call", calling("sleep", "2"), wait=0.01)


def test_exec_runs_in_the_context_of_the_unit(juju: jubilant.Juju):
    assert juju.exec("config-get word", unit="web/0").stdout == "first\n"
    assert juju.exec("echo", "two words", unit="web/leader").stdout == "two words\n"
    with pytest.raises(jubilant.TaskError) as raised:
        juju.exec("exit 3", unit="web/0")
    assert raised.value.task.return_code == 3


def test_ssh_and_scp_reach_the_machine(juju: jubilant.Juju, tmp_path: pathlib.Path):
    assert juju.ssh("web/0", "echo", "hello") == "hello\n"
    (tmp_path / "there").write_text("a file")
    juju.scp(tmp_path / "there", f"web/0:{tmp_path}/copied")
    juju.scp(f"web/0:{tmp_path}/copied", tmp_path / "back")
    assert (tmp_path / "back").read_text() == "a file"
    assert juju.cli("ssh", "web/0", "cat", stdin="typed") == "typed"


def test_show_unit_tells_the_bags(juju: jubilant.Juju):
    info = juju.show_unit("web/0")
    relation = next(one for one in info.relation_info if one.endpoint == "in")
    assert relation.related_endpoint == "out"
    assert relation.related_units["db/0"].in_scope
    assert "ingress-address" in relation.related_units["db/0"].data
    assert info.leader
    assert info.life == "alive"


def test_scale_up_and_down(juju: jubilant.Juju):
    juju.add_unit("web")
    juju.wait(lambda status: len(status.apps["web"].units) == 2 and jubilant.all_active(status, "web"), delay=0.1)
    juju.remove_unit("web", num_units=1)
    juju.wait(lambda status: len(status.apps["web"].units) == 1, delay=0.1)


def test_a_failing_hook_is_resolved(juju: jubilant.Juju):
    juju.config("web", {"word": "fail"})
    juju.wait(lambda status: status.apps["web"].units["web/0"].is_error, delay=0.1)
    status = juju.status().apps["web"].units["web/0"].workload_status
    assert status.message == 'hook failed: "config-changed"'
    juju.cli("resolved", "--no-retry", "web/0")
    juju.config("web", reset="word")
    juju.wait(lambda status: jubilant.all_active(status, "web") and jubilant.all_agents_idle(status), delay=0.1)


def test_refresh_runs_the_new_code(juju: jubilant.Juju, charms: pathlib.Path):
    before = juju.status().apps["web"].charm_rev
    (charms / "plain" / "news").write_text("what makes this another charm")
    juju.refresh("web", path=charms / "plain")
    juju.wait(lambda status: status.apps["web"].charm_rev > before and jubilant.all_agents_idle(status), delay=0.1)
    assert "upgrade-charm" in juju.exec("cat ../../journal-web-0", unit="web/0").stdout


def test_refresh_to_the_same_charm_upgrades(juju: jubilant.Juju, charms: pathlib.Path):
    journal = lambda: juju.exec("cat ../../journal-web-0", unit="web/0").stdout.split()  # noqa: E731
    before, upgrades = juju.status().apps["web"].charm_rev, journal().count("upgrade-charm")
    juju.refresh("web", path=charms / "plain")
    juju.wait(lambda status: status.apps["web"].charm_rev == before + 1 and jubilant.all_agents_idle(status), delay=0.1)
    assert journal().count("upgrade-charm") == upgrades + 1


def test_trust_and_model_config(juju: jubilant.Juju):
    juju.trust("web", scope="cluster")
    assert juju.config("web", app_config=True)["trust"] is True
    juju.trust("web", remove=True)
    assert juju.config("web", app_config=True)["trust"] is False
    juju.model_config({"update-status-hook-interval": "10s"})
    assert juju.model_config()["update-status-hook-interval"] == "10s"
    juju.model_config(reset="update-status-hook-interval")
    assert juju.model_config()["update-status-hook-interval"] == "5m"


def test_what_a_model_is(juju: jubilant.Juju):
    assert juju.show_model().short_name == juju.model
    assert juju.version().major == 3
    assert juju.debug_log(limit=5).count("\n") <= 5


def test_what_is_about_clouds_is_refused_with_what_to_do(juju: jubilant.Juju):
    for refused in [
        lambda: juju.add_cloud("there", {"clouds": {"there": {"type": "lxd"}}}, client=True),
        lambda: juju.update_cloud("there", {"clouds": {"there": {"type": "lxd"}}}, client=True),
        lambda: juju.add_credential("there", {"credentials": {"there": {"me": {"auth-type": "certificate"}}}}, client=True),
        lambda: juju.bootstrap("there", "controller"),
    ]:
        with pytest.raises(jubilant.CLIError) as raised:
            refused()
        assert "Reeve has no such thing\n  next: " in raised.value.stderr


def test_keys_for_ssh_are_not_needed(juju: jubilant.Juju):
    juju.add_ssh_key("ssh-ed25519 AAAA me@here")
    juju.remove_ssh_key("me@here")


def test_relations_and_applications_end(juju: jubilant.Juju):
    juju.remove_relation("web:in", "db:out")
    juju.wait(lambda status: "in" not in status.apps["web"].relations, delay=0.1)
    juju.remove_application("web", "db")
    juju.wait(lambda status: not status.apps, delay=0.1)
