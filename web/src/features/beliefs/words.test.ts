import { describe, expect, it } from 'vitest';
import { hardly } from './words';

const share = (from: number, to: number) => ({ hits: 1, cases: 2, from, to });

describe('hardly', () => {
  it('says that two shares may well be the same', () => {
    expect(hardly({ first: share(0.29, 0.38), second: share(0.32, 0.36), weight: 0.05 })).toBe(
      true,
    );
    expect(hardly({ first: share(0.1, 0.2), second: share(0.3, 0.4), weight: 0.01 })).toBe(false);
    expect(hardly({ first: share(0.1, 0.2), second: null, weight: 0.01 })).toBe(false);
  });
});
