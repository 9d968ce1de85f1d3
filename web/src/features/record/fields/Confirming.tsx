import { Button } from '@mantine/core';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { Field, RecordType } from '@/records/schema';
import { useConfirm } from '@/records/stamps';
import { howOf, spanOf, staleWords } from '@/records/stamps/words';
import { toast } from '@/ui/toast';
import styles from './fields.module.css';

interface ConfirmingProps {
  type: RecordType;
  id: string;
  field: Field;
  stamp: api.Stamp;
  can: boolean;
  onConfirmed: () => void;
}

/** Who stood for the value last; where that is long ago, whoever knows says that it is still right. */
export function Confirming({ type, id, field, stamp, can, onConfirmed }: ConfirmingProps) {
  const confirm = useConfirm(type, id);
  const [busy, setBusy] = useState(false);

  async function stillRight() {
    setBusy(true);
    try {
      await confirm(field.name);
      toast(t('stamp.right.done', { name: field.label }));
      onConfirmed();
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    } finally {
      setBusy(false);
    }
  }

  if (!stamp.stale) {
    return stamp.how === 'confirmed' ? <p className={styles.quiet}>{howOf(stamp)}</p> : null;
  }
  return (
    <div className={styles.confirming}>
      <p>{staleWords(stamp)}</p>
      <p className={styles.quiet}>
        {t('stamp.half_life', { span: spanOf(field.half_life_days ?? 0) })}
      </p>
      {can && (
        <Button
          size="compact-xs"
          variant="default"
          loading={busy}
          aria-label={t('stamp.right.of', { name: field.label })}
          onClick={() => void stillRight()}
        >
          {t('stamp.right')}
        </Button>
      )}
    </div>
  );
}
