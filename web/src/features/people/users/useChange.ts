import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { type Colleague, colleaguesQuery } from '../queries';

/** Changes of one colleague, one after the other, each on what the last one left. */
export function useChange(id: string) {
  const client = useQueryClient();
  const key = colleaguesQuery.queryKey;
  return useMutation({
    scope: { id: `colleague ${id}` },
    mutationFn: (body: api.UserChanges) =>
      call('PATCH /api/users/{id}', {
        path: { id },
        version: client.getQueryData(key)?.find(one => one.id === id)?.version ?? 0,
        body,
      }),
    onSuccess: now => {
      client.setQueryData(key, old =>
        old?.map(one => (one.id === id ? { ...one, ...(now as unknown as Colleague) } : one)),
      );
      toast(t('people.saved'));
    },
    onError: failure => {
      toast(sentence(failure), { tone: 'warn' });
      return client.invalidateQueries({ queryKey: key });
    },
  });
}
