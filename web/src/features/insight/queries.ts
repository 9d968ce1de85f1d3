import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

/** What is asked, as it stands in the address. */
export interface Asked {
  measure?: string;
  type?: string;
  function?: api.MeasureFunction;
  field?: string;
  hit?: string;
  day?: string;
  filter?: string;
  breakdown?: string;
  period?: string;
  step?: api.MeasureStep;
  at?: string;
}

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: async ({ signal }) => (await call('GET /api/measures', { signal })).items,
  staleTime: 60_000,
});

const YEARS = 2;

/** What stood at the end of each step, split, for two years. */
export const pipelineQuery = (key: string, breakdown: string, step: api.MeasureStep) => {
  const from = new Date();
  from.setUTCFullYear(from.getUTCFullYear() - YEARS);
  return queryOptions({
    queryKey: ['pipeline', key, breakdown, step],
    queryFn: ({ signal }) =>
      call('GET /api/measures/{key}/series', {
        path: { key },
        query: { breakdown, from: from.toISOString().slice(0, 10), step },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
};

export const answerQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['answer', asked],
    queryFn: ({ signal }) => call('GET /api/answers', { query: { ...asked }, signal }),
    staleTime: 60_000,
    retry: false,
  });

export const questionsQuery = queryOptions({
  queryKey: ['questions'],
  queryFn: async ({ signal }) => (await call('GET /api/questions', { signal })).items,
});

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ['question', id],
    queryFn: ({ signal }) => call('GET /api/questions/{id}', { path: { id }, signal }),
    retry: false,
  });

export const questionAnswerQuery = (id: string, at?: string) =>
  queryOptions({
    queryKey: ['question', id, 'answer', at ?? ''],
    queryFn: ({ signal }) =>
      call('GET /api/questions/{id}/answer', { path: { id }, query: { at }, signal }),
    staleTime: 60_000,
    retry: false,
  });

export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['question', id, 'decisions'],
    queryFn: async ({ signal }) =>
      (await call('GET /api/questions/{id}/decisions', { path: { id }, signal })).items,
  });

export const dashboardsQuery = queryOptions({
  queryKey: ['dashboards'],
  queryFn: async ({ signal }) => (await call('GET /api/dashboards', { signal })).items,
});

export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions'],
  queryFn: ({ signal }) => call('GET /api/subscriptions', { signal }),
});

/** Without what was not said: the server fills in nothing that is null. */
export function said(asked: Partial<Record<keyof Asked, string | null | undefined>>): Asked {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value),
  ) as Asked;
}
