import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

export type Kind = 'review' | 'sure';
export type Pair = api.DuplicatePair;

const PAGE = 20;

export const keyOf = (pair: Pair) => `${pair.one.id}/${pair.other.id}`;

/** The pairs that wait, those first whose answer teaches most. */
export const pairsQuery = (type: string, kind: Kind) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', type, kind],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/duplicates', {
        query: { type, kind, limit: PAGE, cursor: pageParam || undefined, count: 'exact' },
        signal,
      }),
    getNextPageParam: page => page.next ?? undefined,
    staleTime: Infinity,
  });

/** Two records and why they may be the same, as they are at this moment. */
export const comparisonQuery = (type: string, one: string, other: string) =>
  queryOptions({
    queryKey: ['duplicates', type, 'pair', one, other],
    queryFn: ({ signal }) =>
      call('GET /api/duplicates/{type}/{one}/{other}', { path: { type, one, other }, signal }),
  });

export const duplicateSettingsQuery = queryOptions({
  queryKey: ['duplicates', 'settings'],
  queryFn: ({ signal }) => call('GET /api/duplicate-settings', { signal }),
});

const LOOK_MILLIS = 2_000;

/** What was merged, the newest first; looked at again while a run is being taken back. */
export const mergesQuery = (type: string) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', type, 'merges'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/duplicate-merges', {
        query: { type, limit: PAGE, cursor: pageParam || undefined },
        signal,
      }),
    getNextPageParam: page => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(page => page.runs.some(isGoing)) ? LOOK_MILLIS : false,
  });

/** Whether it is being taken back at this moment. */
export const isGoing = (run: api.DuplicateMergeRun) =>
  run.asked_back_at !== null && run.taken_back_at === null;

/** When everything was matched; looked at again while a run is on its way. */
export const runsQuery = queryOptions({
  queryKey: ['duplicates', 'runs'],
  queryFn: ({ signal }) => call('GET /api/duplicate-runs', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some(run => run.status === 'asked' || run.status === 'running')
      ? LOOK_MILLIS
      : false,
});
