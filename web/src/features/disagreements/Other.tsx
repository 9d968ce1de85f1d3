import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf, sent } from '@/records/fields';
import type { Field } from '@/records/schema';
import styles from './disagreements.module.css';

interface OtherProps {
  field: Field;
  item: api.Disagreement;
  busy: boolean;
  onClose: () => void;
  /** Answers why it was refused, if it was. */
  onValue: (value: unknown) => Promise<string | undefined>;
}

/** None of them is right: what is? */
export function Other({ field, item, busy, onClose, onValue }: OtherProps) {
  const [value, setValue] = useState<unknown>(item.claims[0]?.value ?? null);
  const [refused, setRefused] = useState<string>();
  const { Edit } = lookOf(field);
  // What is typed takes the place of what stands there.
  useEffect(() => {
    const at = document.activeElement;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) at.select();
  }, []);
  function submit(event: FormEvent) {
    event.preventDefault();
    void onValue(sent(field, value)).then(setRefused);
  }
  if (!Edit || field.writable === false) {
    return <p className={styles.known}>{t('disagree.not_yours')}</p>;
  }
  return (
    <form
      className={styles.panel}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Edit
        field={field}
        value={value}
        onChange={setValue}
        label={t('disagree.other.of', { name: field.label })}
        place="form"
        autoFocus
      />
      {refused && (
        <p role="alert" className={styles.problem}>
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={busy}>
          {t('disagree.other.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('disagree.cancel')}
        </Button>
      </div>
    </form>
  );
}
