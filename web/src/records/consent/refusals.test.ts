import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { by, refusalsQuery } from './refusals';

afterEach(() => vi.unstubAllGlobals());

const no = { channel: 'email', purposes: ['sales'], all: false, words: 'No.' };

describe('what people do not want', () => {
  it('is asked once for all who come onto the screen together', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (input: RequestInfo) => {
      asked.push(input instanceof Request ? input.url : String(input));
      const items = [{ id: 'b', refusals: [no] }];
      return Promise.resolve(
        new Response(JSON.stringify({ items }), {
          headers: { 'Content-Type': 'application/json' },
        }),
      );
    });
    const client = new QueryClient();
    const [a, b] = await Promise.all(
      ['a', 'b'].map(id => client.fetchQuery(refusalsQuery('people', id))),
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/people\/refusals\?ids=a(%2C|,)b/);
    expect(a).toEqual([]);
    expect(by(b, 'email')).toEqual([no]);
    expect(by(b, 'phone')).toEqual([]);
  });
});
