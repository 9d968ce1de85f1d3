import { describe, expect, it } from 'vitest';
import { leaning } from './words';

const share = (from: number, to: number) => ({ hits: 1, cases: 2, from, to });

describe('the leaning of what nobody has written yet', () => {
  it('is none where two shares may well be the same', () => {
    const alike = { first: share(0.29, 0.38), second: share(0.32, 0.36) };
    expect(leaning({ ...alike, weight: 0.05 })).toBe('same');
    expect(leaning({ ...alike, weight: 0.5 })).toBe('open');
    expect(leaning({ ...alike, weight: 12 })).toBe('supported');
    const apart = { first: share(0.1, 0.2), second: share(0.3, 0.4) };
    expect(leaning({ ...apart, weight: 0.01 })).toBe('contradicted');
    expect(leaning({ ...apart, second: null, weight: 0.01 })).toBe('contradicted');
  });
});
