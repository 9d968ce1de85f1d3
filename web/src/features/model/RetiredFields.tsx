import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './model.module.css';
import { useRetiring } from './saving';
import { kindWord } from './words';

/** Fields out of use; what was collected in them is still there. */
export function RetiredFields({ type }: { type: RecordType }) {
  const [open, unfold] = useState(false);
  const { fieldBack, busy, problem } = useRetiring(type);
  const fields = (type.retired_fields ?? []).filter(field => field.kind !== 'inverse');
  if (fields.length === 0) return null;
  return (
    <section className={styles.block}>
      <UnstyledButton className={styles.fold} aria-expanded={open} onClick={() => unfold(!open)}>
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        {t('model.retired_fields', { count: fields.length })}
      </UnstyledButton>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {open && (
        <ul className={styles.list}>
          {fields.map(field => (
            <li key={field.name} className={styles.row}>
              <span className={styles.grow} dir="auto">
                {field.label}
              </span>
              <span className={styles.quiet}>{kindWord(field.kind)}</span>
              <Button
                size="xs"
                variant="default"
                loading={busy}
                aria-label={t('model.bring_back_of', { name: field.label })}
                onClick={() => void fieldBack(field.name, field.label)}
              >
                {t('model.bring_back')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
