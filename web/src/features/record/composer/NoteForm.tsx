import { Button } from '@mantine/core';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import styles from '@/records/compose.module.css';
import type { FormProps } from './form';
import { useCompose } from './useCompose';
import { useDraft } from '@/records/useDraft';

const NOTHING = { text: '' };
const isNothing = (draft: { text: string }) => draft.text.trim() === '';

export function NoteForm({ type, row, ties, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const compose = useCompose(type, row.id);
  const empty = isNothing(draft.content);

  async function send() {
    if (empty || compose.busy) return;
    await draft.settle();
    const text = draft.content.text.trim();
    const sent = await compose.send('note', { ...ties, text }, place, t('record.added.note'));
    if (sent) draft.clear();
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        data-first
        dir="auto"
        rows={1}
        className={styles.text}
        value={draft.content.text}
        placeholder={t('record.note.placeholder')}
        aria-label={t('record.kind.note')}
        onChange={event => {
          compose.settled();
          draft.change({ text: event.currentTarget.value });
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      />
      {compose.problem && (
        <p role="alert" className={styles.problem}>
          {compose.problem}
        </p>
      )}
      {!empty && (
        <div className={styles.foot}>
          <span className={styles.hint}>
            <Keycap keys="Mod+Enter" />
          </span>
          <Button size="xs" type="submit" loading={compose.busy}>
            {t('record.add.note')}
          </Button>
        </div>
      )}
    </form>
  );
}
