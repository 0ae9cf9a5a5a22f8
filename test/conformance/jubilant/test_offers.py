"""Two models of one controller: one offers, the other consumes."""

import pathlib

import jubilant
import pytest


@pytest.fixture(scope="module")
def other():
    with jubilant.temp_model() as other:
        other.wait_timeout = 60
        yield other


def test_an_offer_is_consumed(juju: jubilant.Juju, other: jubilant.Juju, charms: pathlib.Path):
    juju.deploy(charms / "plain", "db")
    other.deploy(charms / "plain", "web")
    juju.offer("db", endpoint="out", name="words")
    offer = juju.status().offers["words"]
    assert offer.app == "db"
    assert offer.endpoints["out"].interface == "words"
    assert offer.endpoints["out"].role == "provider"
    assert offer.total_connected_count == 0
    other.consume(f"{juju.model}.words", "far", owner="admin")
    remote = other.status().app_endpoints["far"]
    assert remote.url == f"admin/{juju.model}.words"
    assert remote.endpoints["out"].interface == "words"


def test_applications_of_two_models_meet(juju: jubilant.Juju, other: jubilant.Juju):
    other.integrate("web:in", "far")
    juju.wait(jubilant.all_active, delay=0.1)
    status = other.wait(lambda status: jubilant.all_active(status, "web"), delay=0.1)
    assert status.apps["web"].relations["in"][0].related_app == "far"
    assert status.app_endpoints["far"].relations == {"out": ["web"]}
    other.wait(lambda status: status.app_endpoints["far"].app_status.current == "active", delay=0.1)
    info = other.show_unit("web/0")
    relation = next(one for one in info.relation_info if one.endpoint == "in")
    assert relation.cross_model
    assert relation.related_units["far/0"].in_scope
    assert "ingress-address" in relation.related_units["far/0"].data
    offer = juju.status().offers["words"]
    assert (offer.total_connected_count, offer.active_connected_count) == (1, 1)
    assert "out" not in juju.status().apps["db"].relations


def test_a_used_offer_is_not_removed(juju: jubilant.Juju):
    with pytest.raises(jubilant.CLIError) as raised:
        juju.cli("remove-offer", f"admin/{juju.model}.words", include_model=False)
    assert 'cannot delete application offer "words": offer has 1 relation' in raised.value.stderr
    with pytest.raises(jubilant.CLIError) as raised:
        juju.remove_application("db")
    assert "application is used by 1 offer" in raised.value.stderr


def test_the_url_of_an_offer_is_an_end(juju: jubilant.Juju, other: jubilant.Juju):
    other.remove_relation("web:in", "far")
    juju.wait(lambda status: status.offers["words"].total_connected_count == 0, delay=0.1)
    other.cli("remove-saas", "far")
    other.wait(lambda status: not status.app_endpoints, delay=0.1)
    other.integrate("web:in", f"admin/{juju.model}.words")
    juju.wait(lambda status: status.offers["words"].active_connected_count == 1, delay=0.1)
    assert "words" in other.status().app_endpoints
    juju.cli("remove-offer", f"{juju.model}.words", "--force", "-y", include_model=False)
    other.wait(lambda status: status.app_endpoints["words"].app_status.current == "terminated", delay=0.1)
    assert not juju.status().offers
