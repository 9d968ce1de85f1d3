import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = import.meta.dirname;
const LONGEST_FILE = 200;

/** lib, ui <- records <- features/<room> <- app; a feature knows no other feature. */
const MAY_KNOW: Record<string, string[]> = {
  lib: ['lib'],
  ui: ['lib', 'ui'],
  records: ['lib', 'ui', 'records'],
  features: ['lib', 'ui', 'records'],
  app: ['lib', 'ui', 'records', 'features', 'app'],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(
    name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('contract.ts'),
  )
  .map(name => name.replaceAll('\\', '/'));

function importsOf(name: string): string[] {
  const text = readFileSync(join(SOURCE, name), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(found => {
    const target = found[1] ?? '';
    if (target.startsWith('@/')) return [target.slice(2)];
    if (!target.startsWith('.')) return [];
    return [relative(SOURCE, join(SOURCE, name, '..', target)).replaceAll('\\', '/')];
  });
}

const layerOf = (path: string) => path.split('/')[0] ?? '';
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

describe('the sources', () => {
  it('know only what lies below them', () => {
    const wrong = files.flatMap(name =>
      importsOf(name)
        .filter(target => {
          const own = name.startsWith('features/') && roomOf(target) === roomOf(name);
          return !own && !MAY_KNOW[layerOf(name)]?.includes(layerOf(target));
        })
        .map(target => `${name} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are read on one screen', () => {
    const long = files.filter(
      name =>
        !name.startsWith('lib/messages/') &&
        readFileSync(join(SOURCE, name), 'utf8').split('\n').length > LONGEST_FILE,
    );
    expect(long).toEqual([]);
  });
});
