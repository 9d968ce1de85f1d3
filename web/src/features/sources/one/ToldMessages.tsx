import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../sources.module.css';
import { messagesQuery } from './queries';

const SHOWN = 10;

/** What the source was told, and what came of each message. */
export function ToldMessages({ source }: { source: number }) {
  const client = useQueryClient();
  const { data } = useQuery(messagesQuery(source));
  const again = useMutation({
    mutationFn: (message: string) =>
      call('POST /api/sources/{id}/correction-hook/messages/{message}/tries', {
        path: { id: source, message },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['corrections', source] }),
  });
  const messages = data?.items ?? [];
  if (messages.length === 0) return <p className={styles.quiet}>{t('told.none')}</p>;
  return (
    <table className={styles.runs}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.when')}</th>
          <th scope="col">{t('told.message')}</th>
        </tr>
      </thead>
      <tbody>
        {messages.slice(0, SHOWN).map(one => (
          <tr key={one.id}>
            <td>{moment(one.made_at)}</td>
            <td>
              {one.kind === 'test'
                ? t('told.kind.test')
                : t('told.kind.corrections', { count: one.corrections ?? 0 })}
              {': '}
              {t(`told.outcome.${one.outcome}`, { tries: one.tries })}
              {one.status !== null && ` (${one.status})`}
              {one.problem && (
                <span className={styles.under}>
                  {one.problem.title}. {one.problem.advice}
                </span>
              )}
              {one.outcome === 'failed' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={again.isPending}
                  onClick={() => again.mutate(one.id)}
                >
                  {t('told.again')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
