import { call } from '@/lib/api';

export const serverQuery = {
  queryKey: ['mail-server'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /api/mail-server', { signal }),
};
