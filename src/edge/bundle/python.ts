/** Python dependencies of an operator, installed into the bundle so that the machine needs nothing but python3. */
import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AgentError } from '../../core/errors.ts';
import type { Staging } from './staging.ts';

/** What pip notes about how it installed: it differs from machine to machine and nobody reads it here. */
const pipNotes = new Set(['RECORD', 'INSTALLER', 'REQUESTED', 'direct_url.json']);
const linesKeptMax = 20;

const dispatchScript = `#!/bin/sh
export JUJU_DISPATCH_PATH="\${JUJU_DISPATCH_PATH:-$0}" PYTHONPATH=lib:venv
exec /usr/bin/env python3 ./src/charm.py
`;

/** Installs `requirements.txt` into `venv` by pip with its ordinary configuration, and writes `dispatch` when missing. */
export async function stagePython(staging: Staging, python: string, onProgress: (line: string) => void): Promise<void> {
  if (staging.has('requirements.txt') && (await hasRequirements(staging))) {
    onProgress('installing the Python dependencies');
    await runPip(staging, python, onProgress);
    await removeNoise(staging.pathOf('venv'));
    // Scripts there start with the path of this machine's interpreter.
    await rm(staging.pathOf('venv/bin'), { recursive: true, force: true });
  }
  if (staging.has('src/charm.py') && !staging.has('dispatch')) await staging.addFile('dispatch', dispatchScript, true);
}

async function hasRequirements(staging: Staging): Promise<boolean> {
  const text = await readFile(staging.pathOf('requirements.txt'), 'utf8');
  return text.split('\n').some((line) => !/^\s*(#|$)/.test(line));
}

const pipArguments =
  '-m pip install --target venv --requirement requirements.txt --no-compile --no-input --disable-pip-version-check';

async function runPip(staging: Staging, python: string, onProgress: (line: string) => void): Promise<void> {
  const child = spawn(python, pipArguments.split(' '), {
    cwd: staging.directory,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PIP_PROGRESS_BAR: 'off', PIP_ROOT_USER_ACTION: 'ignore' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => {
      onProgress(line);
      if (lines.push(line) > linesKeptMax) lines.shift();
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(missing('cannot run python3', python, cause)));
    child.once('close', resolve);
  });
  if (code === 0) return;
  if (lines.some((line) => line.includes('No module named pip'))) throw missing('cannot run pip', python);
  throw new AgentError('dependency-unavailable', 'cannot install the Python dependencies', {
    fields: { exitCode: code ?? 'killed', said: lines.slice(-3).join(' | ') },
    next: 'look at what pip said above: the network, its index or a line of requirements.txt',
  });
}

const missing = (message: string, python: string, cause?: unknown): AgentError =>
  new AgentError('tool-missing', message, {
    cause,
    fields: { python },
    next: 'install python3 and its pip (apt install python3-pip), then pack again',
  });

async function removeNoise(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const note = pipNotes.has(entry.name) && entry.parentPath.endsWith('.dist-info');
    if (note || entry.name === '__pycache__')
      await rm(join(entry.parentPath, entry.name), { recursive: true, force: true });
  }
}
