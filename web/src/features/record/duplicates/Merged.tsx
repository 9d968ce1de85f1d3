import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Row, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { spoken, type RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './duplicates.module.css';
import { isSomebody } from './somebody';

/** What was merged into this record; each merge can be undone, however long ago it was. */
export function Merged(props: { type: RecordType; id: string; mayWrite: boolean }) {
  const { type, id, mayWrite } = props;
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['merges', type.name, id],
    enabled: isSomebody(type),
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}/merges', { path: { noun: type.plural, id }, signal }),
  });
  const undo = useMutation({
    mutationFn: (merge: { id: string; winner: string }) =>
      call('POST /api/{noun}/{id}/merges/{merge}/reversal', {
        path: { noun: type.plural, id: merge.winner, merge: merge.id },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      toast(t('record.merged.undone'));
    },
  });
  const merges = (data?.items ?? []).filter(merge => merge.reversed_at === null);
  if (merges.length === 0) return null;
  return (
    <section className={styles.merged} aria-labelledby="merged">
      <h2 id="merged">{t('record.merged')}</h2>
      <ul>
        {merges.map(merge => (
          <li key={merge.id}>
            <span dir="auto">{spoken((merge.loser as Row)[type.title]) || type.label}</span>
            <time dateTime={merge.at}>{moment(merge.at)}</time>
            {mayWrite && (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={undo.isPending}
                onClick={() => undo.mutate({ id: merge.id, winner: merge.winner })}
              >
                {t('record.merged.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undo.error && <p role="alert">{sentence(undo.error)}</p>}
    </section>
  );
}
