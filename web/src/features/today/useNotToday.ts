import { useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { done } from '@/records/undo';
import { zone } from '@/records/zone';
import { toast } from '@/ui/toast';

/** Keeps an entry away until tomorrow, or brings it back. */
export function useNotToday() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['today'] });

  async function bringBack(entry: api.TodayEntry) {
    await call('DELETE /api/today/dismissals/{key}', { path: { key: entry.key } });
    await refresh();
    return t('today.returned', { name: nameOf(entry) });
  }

  return {
    bringBack,
    async dismiss(entry: api.TodayEntry) {
      try {
        await call('PUT /api/today/dismissals/{key}', {
          path: { key: entry.key },
          query: { time_zone: zone() },
          body: {},
        });
        await refresh();
        done(t('today.dismissed', { name: nameOf(entry) }), () => bringBack(entry));
      } catch (failure) {
        toast(sentence(failure), { tone: 'warn' });
      }
    },
  };
}

export const nameOf = (entry: api.TodayEntry) => entry.record?.title || entry.subject || '—';
