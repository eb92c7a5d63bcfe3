// The lockfile has to install on every machine: no addresses of a registry, no platform left out.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './support/sources.ts';

type Locked = { resolved?: string; optionalDependencies?: Record<string, string> };

const text = readFileSync(join(PROJECT, 'package-lock.json'), 'utf8');
const packages: Record<string, Locked> = JSON.parse(text).packages;
const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

describe('the lockfile', () => {
  it('names no place to download from, so that every registry will do', () => {
    expect(text).not.toMatch(/"resolved": *"http/);
  });

  it('knows the packages of platforms that its author does not have', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name}, for ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('belongs to a package.json that pins every version', () => {
    const wanted: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

// As npm looks: beside the package, then beside each package around it.
function isLocked(path: string, name: string): boolean {
  for (let around = path; ; around = dirname(around)) {
    if (packages[join(around, 'node_modules', name)]) return true;
    if (around === '.' || around === '') return false;
  }
}
