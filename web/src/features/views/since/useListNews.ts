import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '@/lib/api';
import type { RecordType } from '@/records/schema';

const GLANCE_MILLIS = 2000;

/** What others did in this list since I last looked; it counts as looked at once it is left. */
export function useListNews(type: RecordType, filter: string) {
  const asked = filter || undefined;
  const news = useQuery({
    queryKey: ['news', type.name, 'list', filter],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/look', {
        path: { noun: type.plural },
        query: { filter: asked },
        signal,
      }),
  });
  useEffect(() => {
    const opened = Date.now();
    const seen = () => {
      if (Date.now() - opened < GLANCE_MILLIS) return;
      // What cannot be remembered is news once more, which does no harm.
      call('PUT /api/{noun}/look', {
        path: { noun: type.plural },
        body: { filter: asked ?? null },
      }).catch(() => undefined);
    };
    const hidden = () => document.visibilityState === 'hidden' && seen();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      seen();
    };
  }, [type.plural, asked]);
  return news.data;
}
