import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { Removing } from './Removing';

/** Edit its words, share it, keep it to oneself, bring it back, take it away. */
export function QuestionActs(props: {
  question: api.Question;
  /** Its words were just edited: the focus comes back to where it began. */
  edited: boolean;
  onEdit: () => void;
}) {
  const { question } = props;
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
        <>
          <Button variant="default" autoFocus={props.edited} onClick={props.onEdit}>
            {t('insight.edit')}
          </Button>
          <Removing
            sure={t('insight.remove.sure', { count: question.decisions })}
            pending={remove.isPending}
            onRemove={() => remove.mutate()}
          />
        </>
      )}
      {failed && (
        <p role="alert" className={styles.problem}>
          {sentence(failed)}
        </p>
      )}
    </>
  );
}
