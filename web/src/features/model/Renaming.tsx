import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { type Labels, labelsOf } from './draft';
import { IconPicker } from './IconPicker';
import { Labelled } from './Labelled';
import styles from './model.module.css';
import { useAct } from './saving';

/** What a type is called, in both languages, and its picture where it may have one. */
export function Renaming({ type, onClose }: { type: RecordType; onClose: () => void }) {
  const [one, setOne] = useState<Labels>(() => type.labels ?? { en: type.label });
  const [many, setMany] = useState<Labels>(() => type.plural_labels ?? { en: type.plural_label });
  const [icon, setIcon] = useState(type.icon);
  const { busy, problem, run } = useAct();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run(
      () =>
        call('PATCH /api/model/types/{record_type}', {
          path: { record_type: type.name },
          version: type.version,
          body: { labels: labelsOf(one), plural_labels: labelsOf(many), icon },
        }),
      t('model.type.renamed'),
    );
    if (done) onClose();
  }

  return (
    <form
      className={styles.card}
      onSubmit={submit}
      aria-label={t('model.type.rename')}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <Labelled
        one={t('model.type.one')}
        other={language => t('model.type.other_one', { language })}
        labels={one}
        onChange={setOne}
        autoFocus
      />
      <Labelled
        one={t('model.type.many')}
        other={language => t('model.type.other_many', { language })}
        labels={many}
        onChange={setMany}
      />
      {type.origin === 'custom' && <IconPicker value={icon} onChange={setIcon} />}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
