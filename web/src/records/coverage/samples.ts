import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { language } from '@/lib/messages';

/** The values that I am asked about this week. */
export const samplesQuery = () =>
  queryOptions({
    queryKey: ['coverage-samples', language()],
    queryFn: ({ signal }) => call('GET /api/me/coverage-samples', { signal }),
  });
