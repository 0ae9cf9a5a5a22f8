"""Every public method of ops.pebble.Client, against the server at PEBBLE_SOCKET.

What ops' own tests for a real Pebble leave out is tested here; `conftest.py` records which test called what.
"""

import datetime
import io
import os
import pathlib
import uuid

import pytest
from ops import pebble

@pytest.fixture(scope='module')
def client():
    client = pebble.Client(socket_path=os.environ['PEBBLE_SOCKET'])
    layer = {
        'services': {
            'every-a': {'override': 'replace', 'command': 'sleep 1000', 'startup': 'enabled'},
            'every-b': {'override': 'replace', 'command': 'sleep 1000'},
        },
        'checks': {'every-c': {'override': 'replace', 'period': '1h', 'exec': {'command': 'true'}}},
    }
    client.add_layer('every', layer, combine=True)
    return client


@pytest.fixture
def folder():
    folder = pathlib.Path(os.environ['PEBBLE']) / uuid.uuid4().hex
    folder.mkdir()
    return folder


def states(client):
    return {service.name: service.current.value for service in client.get_services(['every-a', 'every-b'])}


def test_system_info(client):
    assert client.get_system_info().version


def test_warnings_are_absent(client):
    for call in (client.get_warnings, lambda: client.ack_warnings(datetime.datetime.now())):
        with pytest.raises(pebble.APIError) as refused:
            call()
        assert refused.value.code == 404


def test_plan(client):
    assert client.get_plan().services['every-a'].startup == 'enabled'


def test_refused_layer(client):
    with pytest.raises(pebble.APIError) as refused:
        client.add_layer('bad', {'services': {'x': {'command': 'sleep 1'}}})
    assert refused.value.code == 400


def test_services(client):
    client.autostart_services()
    assert states(client)['every-a'] == 'active'
    client.start_services(['every-b'])
    assert states(client)['every-b'] == 'active'
    client.send_signal('SIGWINCH', ['every-b'])
    client.restart_services(['every-b'])
    client.replan_services()
    client.stop_services(['every-a', 'every-b'])
    assert states(client) == {'every-a': 'inactive', 'every-b': 'inactive'}
    with pytest.raises(pebble.APIError) as refused:
        client.send_signal('SIGWINCH', ['every-b'])
    assert refused.value.code == 500
    with pytest.raises(pebble.APIError) as refused:
        client.start_services(['no-such'])
    assert refused.value.code == 400


def test_changes(client):
    process = client.exec(['sleep', '1000'])
    running = client.get_changes(pebble.ChangeState.IN_PROGRESS)
    assert process._change_id in [change.id for change in running]
    assert not client.get_change(process._change_id).ready
    with pytest.raises(pebble.TimeoutError):
        client.wait_change(process._change_id, timeout=0.1)
    client.abort_change(process._change_id)
    change = client.wait_change(process._change_id)
    assert (change.status, change.tasks[0].data['exit-code']) == ('Done', 137)
    with pytest.raises(pebble.APIError) as refused:
        client.abort_change(process._change_id)
    assert refused.value.code == 400
    with pytest.raises(pebble.APIError) as refused:
        client.get_change(pebble.ChangeID('none'))
    assert refused.value.code == 404


def test_files(client, folder):
    file = folder / 'deep' / 'a "quoted" \\ name.txt'
    client.push(file, 'tëxt\n', make_dirs=True, permissions=0o640)
    assert client.pull(file).read() == 'tëxt\n'
    # This client cannot pull a name like that: it reads headers as ASCII.
    client.push(folder / 'ö', 'x')
    assert (folder / 'ö').read_text() == 'x'
    big = os.urandom(3 * 1024 * 1024)
    client.push(folder / 'big', io.BytesIO(big))
    assert client.pull(folder / 'big', encoding=None).read() == big
    assert [info.permissions for info in client.list_files(file.parent)] == [0o640]
    client.make_dir(folder / 'made', permissions=0o700)
    assert [info.name for info in client.list_files(folder, pattern='ma*')] == ['made']
    client.remove_path(folder / 'deep', recursive=True)
    assert not (folder / 'deep').exists()


def test_exec(client):
    process = client.exec(['sh', '-c', 'read line; echo "out $line"; echo err >&2; exit 3'], stdin='in\n')
    with pytest.raises(pebble.ExecError) as failed:
        process.wait_output()
    assert (failed.value.exit_code, failed.value.stdout, failed.value.stderr) == (3, 'out in\n', 'err\n')
    output, _ = client.exec(['sh', '-c', 'cat; echo err >&2'], stdin=b'x' * 1_000_000, combine_stderr=True, encoding=None).wait_output()
    assert len(output) == 1_000_004
    process = client.exec(['sh', '-c', 'trap "exit 7" TERM; echo ready; while :; do sleep 0.01; done'])
    assert process.stdout.readline() == 'ready\n'
    process.send_signal('SIGTERM')
    with pytest.raises(pebble.ExecError) as failed:
        process.wait()
    assert failed.value.exit_code == 7
    with pytest.raises(pebble.APIError) as refused:
        client.exec(['no-such-program'])
    assert refused.value.code == 400


def test_checks(client):
    assert [check.name for check in client.get_checks(names=['every-c'])] == ['every-c']
    assert client.stop_checks(['every-c']) == ['every-c']
    assert client.stop_checks(['every-c']) == []
    assert client.get_checks(names=['every-c'])[0].status == pebble.CheckStatus.INACTIVE
    assert client.start_checks(['every-c']) == ['every-c']


def test_notices(client):
    key = f'example.com/{uuid.uuid4().hex}'
    id = client.notify(pebble.NoticeType.CUSTOM, key, data={'a': 'b'}, repeat_after=datetime.timedelta(minutes=1.5))
    notice = client.get_notice(id)
    assert (notice.last_data, notice.repeat_after) == ({'a': 'b'}, datetime.timedelta(seconds=90))
    assert [one.id for one in client.get_notices(keys=[key], users=pebble.NoticesUsers.ALL)] == [id]
    with pytest.raises(pebble.APIError) as refused:
        client.notify(pebble.NoticeType.CUSTOM, 'no domain')
    assert refused.value.code == 400


def test_identities(client):
    client.replace_identities({'every': {'access': 'read', 'local': {'user-id': 54321}}})
    assert client.get_identities()['every'].local.user_id == 54321
    client.remove_identities(['every'])
    assert 'every' not in client.get_identities()
