import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '@/lib/messages';
import type { Field, RecordType } from '@/records/schema';
import styles from './model.module.css';
import { useRetiring } from './saving';
import { Uses } from './Uses';

/** Where a field or a type is used; whoever has seen that may take it out of use. */
export function Retiring({ type, field }: { type: RecordType; field?: Field }) {
  const [open, unfold] = useState(false);
  const navigate = useNavigate();
  const { retireField, retireType, busy, problem } = useRetiring(type);
  const name = field?.label ?? type.plural_label;
  const goes = field?.name !== type.title && field?.kind !== 'inverse';

  async function retire() {
    if (field) await retireField(field);
    else if (await retireType()) void navigate({ to: '/settings/model' });
  }

  return (
    <section className={styles.retiring} aria-label={t('model.uses')}>
      <UnstyledButton className={styles.fold} aria-expanded={open} onClick={() => unfold(!open)}>
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        {t('model.uses')}
      </UnstyledButton>
      {open && (
        <div className={styles.inside}>
          <Uses type={type} field={field} />
          {problem && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          {goes && (
            <>
              <p className={styles.quiet}>{t('model.retire.stays')}</p>
              <div className={styles.actions}>
                <Button
                  variant="default"
                  size="xs"
                  loading={busy}
                  aria-label={t('model.retire.sure', { name })}
                  onClick={() => void retire()}
                >
                  {t('model.retire')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}
