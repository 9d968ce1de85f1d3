import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: ({ signal }) => call('GET /api/applications', { signal }),
});
