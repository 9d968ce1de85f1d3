import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { type Kind, keyOf, type Pair, pairsQuery } from './queries';

export type Pages = InfiniteData<api.DuplicatePage>;

const KINDS: Kind[] = ['review', 'sure'];

/** How the counts move: those that wait, and those that were put off. */
interface Step {
  count: number;
  putOff: number;
}

function counted(data: Pages, step: Step, change: (items: Pair[], page: number) => Pair[]): Pages {
  const moved = (value: number | null, by: number) => (value === null ? null : value + by);
  return {
    ...data,
    pages: data.pages.map((page, at) => ({
      ...page,
      items: change(page.items, at),
      count: at === 0 ? moved(page.count, step.count) : page.count,
      put_off: at === 0 ? moved(page.put_off, step.putOff) : page.put_off,
    })),
  };
}

function found(data: Pages | undefined, key: string) {
  return data?.pages.flatMap(page => page.items).find(pair => keyOf(pair) === key);
}

/** Without a pair that waits no more. */
export function without(data: Pages, key: string, putOff: boolean): Pages {
  return counted(data, { count: -1, putOff: putOff ? 1 : 0 }, items =>
    items.filter(pair => keyOf(pair) !== key),
  );
}

/** With a pair that waits again, as the next one. */
export function again(data: Pages, pair: Pair): Pages {
  if (found(data, keyOf(pair))) return data;
  return counted(data, { count: 1, putOff: 0 }, (items, page) =>
    page === 0 ? [pair, ...items] : items,
  );
}

/** Takes a pair out of what waits, at once; answers how to put it back. */
export function leave(client: QueryClient, type: string, key: string, putOff: boolean) {
  for (const kind of KINDS) {
    const { queryKey } = pairsQuery(type, kind);
    const data = client.getQueryData<Pages>(queryKey);
    const pair = found(data, key);
    if (data && pair) {
      client.setQueryData<Pages>(queryKey, without(data, key, putOff));
      return () => client.setQueryData<Pages>(queryKey, now => now && again(now, pair));
    }
  }
  const ask = () => {
    for (const kind of KINDS) {
      void client.invalidateQueries({ queryKey: pairsQuery(type, kind).queryKey, exact: true });
    }
  };
  ask();
  return ask;
}
