import { expect, test } from 'vitest';
import type { api } from '@/lib/api';
import { sides } from './sides';

const claim = (source: number, alike: number) =>
  ({ source: { id: source, kind: 'import', name: `s${source}` }, alike }) as api.Claim;

test('sources that say the same are one side, in the order of what is believed', () => {
  const found = sides({ claims: [claim(1, 0), claim(2, 1), claim(3, 0), claim(4, 0)] });
  expect(found.map(side => side.map(one => one.source.id))).toEqual([[1, 3, 4], [2]]);
});
