import { queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { Channel, Contactable } from './queries';

export type Refusal = api.ContactRefusal;

const WAIT_MILLIS = 20;
const MOST = 100;

interface Asked {
  id: string;
  signal: (refusals: Refusal[]) => void;
  fail: (error: unknown) => void;
}

const waiting: Record<Contactable, Asked[]> = { people: [], leads: [] };

/** One request for all who come onto the screen together. */
function together(noun: Contactable, id: string): Promise<Refusal[]> {
  return new Promise((signal, fail) => {
    if (waiting[noun].push({ id, signal, fail }) === 1) {
      setTimeout(() => void ask(noun, waiting[noun].splice(0)), WAIT_MILLIS);
    }
  });
}

async function ask(noun: Contactable, asked: Asked[]) {
  for (let from = 0; from < asked.length; from += MOST) {
    const portion = asked.slice(from, from + MOST);
    try {
      const found = await refusals(noun, [...new Set(portion.map(one => one.id))]);
      portion.forEach(one => one.signal(found.get(one.id) ?? []));
    } catch (error) {
      portion.forEach(one => one.fail(error));
    }
  }
}

async function refusals(noun: Contactable, ids: string[], signal?: AbortSignal) {
  const query = { ids: ids.join(',') as unknown as string[] };
  const { items } =
    noun === 'people'
      ? await call('GET /api/people/refusals', { query, signal })
      : await call('GET /api/leads/refusals', { query, signal });
  return new Map(items.map(one => [one.id, one.refusals]));
}

/** What one of them does not want. */
export const refusalsQuery = (noun: Contactable, id: string) =>
  queryOptions({
    queryKey: ['consent', noun, id, 'refusals'],
    queryFn: () => together(noun, id),
    staleTime: 10_000,
    retry: false,
  });

/** What those whom a list shows do not want, at most a hundred, by their ids. */
export const refusedQuery = (noun: Contactable, ids: string[]) =>
  queryOptions({
    queryKey: ['consent', noun, 'refused', ...ids],
    queryFn: ({ signal }) => refusals(noun, ids, signal),
    staleTime: 30_000,
    retry: false,
  });

export const by = (all: Refusal[] | undefined, channel: Channel) =>
  (all ?? []).filter(one => one.channel === channel);
