import { describe, expect, it } from 'vitest';
import type { api } from '@/lib/api';
import { refusalsOf } from './said';

const answer = (purpose: string, reason: string, channel = 'email'): api.ContactAnswer => ({
  channel: channel as api.ContactChannel,
  purpose,
  may: false,
  reason,
  words: reason,
  rests_on: [],
});

describe('what must not be done', () => {
  it('is said once for all purposes', () => {
    const answers = [
      answer('a', 'refused'),
      answer('b', 'refused'),
      answer('a', 'refused', 'post'),
    ];
    expect(refusalsOf(answers, 'email')).toEqual([
      { words: 'refused', purposes: ['a', 'b'], all: true },
    ]);
  });

  it('is not what nobody has said anything of', () => {
    expect(refusalsOf([answer('a', 'nothing_recorded')], 'email')).toEqual([]);
    const both = [answer('a', 'nothing_recorded'), answer('b', 'withdrawn')];
    expect(refusalsOf(both, 'email')).toEqual([
      { words: 'withdrawn', purposes: ['b'], all: false },
    ]);
  });
});
