/** The agent's own process and the disk of its state. The lag of the loop is what a timer of a second comes late. */
import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Vitals } from '../../agent/ports/index.ts';

const beatMs = 1_000;
/** Beats that are remembered: a minute of them. */
const beatsMax = 60;
/** The database, and what SQLite has beside it. */
const stateFiles = ['state.db', 'state.db-wal', 'state.db-shm'] as const;

export interface SystemVitals extends Vitals {
  close(): void;
}

/** Watches the loop until it is closed, without keeping the process alive. */
export function systemVitals(dataDirectory: string): SystemVitals {
  const lags: number[] = [];
  let expectedAt = performance.now() + beatMs;
  const timer = setInterval(() => {
    const now = performance.now();
    lags.push(Math.max(0, now - expectedAt));
    if (lags.length > beatsMax) lags.shift();
    expectedAt = now + beatMs;
  }, beatMs).unref();
  return {
    read() {
      const { user, system } = process.cpuUsage();
      return {
        residentBytes: process.memoryUsage.rss(),
        processorMs: (user + system) / 1000,
        loopLagMs: Math.max(0, performance.now() - expectedAt, ...lags),
        stateBytes: stateFiles.reduce((sum, name) => sum + sizeOf(path.join(dataDirectory, name)), 0),
        disk: diskOf(dataDirectory),
      };
    },
    close: () => clearInterval(timer),
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function diskOf(directory: string) {
  try {
    const { bavail, blocks, bsize, files, ffree } = statfsSync(directory);
    return {
      writable: isWritable(directory),
      freeBytes: bavail * bsize,
      totalBytes: blocks * bsize,
      freeFiles: files === 0 ? null : ffree,
    };
  } catch {
    // The folder itself cannot be reached.
    return { writable: false, freeBytes: 0, totalBytes: 0, freeFiles: null };
  }
}

/** Also false on a file system that has become read-only. */
function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
