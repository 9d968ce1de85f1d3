import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';

/** Share it, keep it to oneself, bring it back, take it away. */
export function QuestionActs({ question }: { question: api.Question }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMe().capabilities.includes('share_views');
  const at = { path: { id: question.id }, version: question.version };
  const change = useMutation({
    mutationFn: (body: api.QuestionChanges) => call('PATCH /api/questions/{id}', { ...at, body }),
    onSuccess: changed => {
      client.setQueryData(['question', question.id], changed);
      void client.invalidateQueries({ queryKey: ['questions'] });
    },
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/questions/{id}', at),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['questions'] });
      void navigate({ to: '/insight/questions' });
    },
  });
  const failed = change.error ?? remove.error;
  return (
    <>
      {question.resting && (
        <Button onClick={() => change.mutate({ resting: false })}>{t('insight.return')}</Button>
      )}
      {question.mine && may && (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ shared: !question.shared })}
        >
          {t(question.shared ? 'insight.unshare' : 'insight.share.now')}
        </Button>
      )}
      {question.mine && (
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('insight.remove')}
        </Button>
      )}
      {failed && (
        <p role="alert" className={styles.problem}>
          {sentence(failed)}
        </p>
      )}
    </>
  );
}
