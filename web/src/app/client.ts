import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/lib/api';

/** What the server says is true until it says otherwise; refusals are not asked again. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network the service worker answers what was read last.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (times, failure) =>
        times < 2 &&
        (!(failure instanceof ApiProblem) || failure.status === 0 || failure.status >= 500),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
