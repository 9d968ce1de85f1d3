import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { type Pair, pairsQuery } from './queries';
import { again, leave, type Pages, without } from './queue';

const pair = (id: string) => ({ one: { id }, other: { id: 'x' } }) as unknown as Pair;

const waiting = (...ids: string[]): Pages => ({
  pages: [
    { items: ids.map(pair), next: 'more', count: 231, put_off: 0 },
    { items: [pair('far')], next: null, count: 231, put_off: 0 },
  ],
  pageParams: ['', 'more'],
});

const first = (data: Pages | undefined) => data?.pages[0];

it('counts an answered pair no more, and again when the answer is taken back', () => {
  const answered = without(waiting('a', 'b'), 'a/x', false);
  expect(first(answered)).toMatchObject({ count: 230, put_off: 0, items: [pair('b')] });
  const back = again(answered, pair('a'));
  expect(first(back)).toMatchObject({ count: 231, items: [pair('a'), pair('b')] });
  expect(again(back, pair('a'))).toBe(back);
});

it('says of a pair that is put off that it comes again', () => {
  expect(first(without(waiting('a'), 'a/x', true))).toMatchObject({ count: 230, put_off: 1 });
});

it('changes what is on the screen, of whichever kind the pair is', () => {
  const client = new QueryClient();
  const { queryKey } = pairsQuery('people', 'sure');
  client.setQueryData<Pages>(queryKey, waiting('a'));
  const putBack = leave(client, 'people', 'far/x', false);
  expect(first(client.getQueryData<Pages>(queryKey))?.count).toBe(230);
  expect(client.getQueryData<Pages>(queryKey)?.pages[1]?.items).toEqual([]);
  putBack();
  expect(first(client.getQueryData<Pages>(queryKey))).toMatchObject({
    count: 231,
    items: [pair('far'), pair('a')],
  });
});

it('asks anew where the pair is on no page that was read', () => {
  const client = new QueryClient();
  const { queryKey } = pairsQuery('people', 'review');
  client.setQueryData<Pages>(queryKey, waiting('a'));
  leave(client, 'people', 'other/x', false);
  expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true);
});
