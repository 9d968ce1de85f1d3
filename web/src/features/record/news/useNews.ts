import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '@/lib/api';
import type { RecordType } from '@/records/schema';

const GLANCE_MILLIS = 2000;

/** What others did since I last looked. Looked at is what was open longer than a glance, once it is left. */
export function useNews(type: RecordType, id: string) {
  const news = useQuery({
    queryKey: ['news', type.name, id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}/look', { path: { noun: type.plural, id }, signal }),
  });
  useEffect(() => {
    const opened = Date.now();
    const seen = () => {
      if (Date.now() - opened < GLANCE_MILLIS) return;
      // What cannot be remembered is news once more, which does no harm.
      call('PUT /api/{noun}/{id}/look', { path: { noun: type.plural, id } }).catch(() => undefined);
    };
    const hidden = () => document.visibilityState === 'hidden' && seen();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      seen();
    };
  }, [type.plural, id]);
  return news.data;
}
