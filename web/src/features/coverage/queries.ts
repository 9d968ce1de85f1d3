import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { language } from '@/lib/messages';

export type Covered = 'people' | 'companies';

export const settingsQuery = (covered: Covered) =>
  queryOptions({
    queryKey: ['coverage-settings', covered, language()],
    queryFn: ({ signal }) =>
      call('GET /api/coverage-settings/{covered}', { path: { covered }, signal }),
  });

export const accuracyQuery = () =>
  queryOptions({
    queryKey: ['coverage-accuracy', language()],
    queryFn: ({ signal }) => call('GET /api/coverage/accuracy', { signal }),
  });

export const halfLivesQuery = () =>
  queryOptions({
    queryKey: ['coverage-half-lives', language()],
    queryFn: ({ signal }) => call('GET /api/coverage/half-lives', { signal }),
  });
