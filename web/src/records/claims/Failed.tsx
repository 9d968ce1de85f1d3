import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { listOf } from '../fields/labelled';
import { useMoment } from '../past/moment';
import { recordQuery } from '../rows';
import { type Field, type RecordType, useModel } from '../schema';
import styles from './claims.module.css';
import { provenanceQuery, useMarkWrong } from './queries';

const KINDS = { phones: 'wrong_number', emails: 'bounced' } as const;
const COVERED = ['people', 'companies'];

/** Whether a call or a letter can find out that this field is wrong. */
export const fails = (type: RecordType, field: Field) =>
  field.kind in KINDS && COVERED.includes(type.plural);

interface FailedProps {
  type: RecordType;
  id: string;
  field: Field;
}

/** For each number or address that is not known to be wrong: it is. */
export function Failed({ type, id, field }: FailedProps) {
  const { data: row } = useQuery(recordQuery(useModel(), type, id, useMoment()));
  const { data: known } = useQuery(provenanceQuery(type, id));
  const mark = useMarkWrong(type, id);
  const [busy, setBusy] = useState('');
  const kind = KINDS[field.kind as keyof typeof KINDS];
  const wrong = known?.[field.name]?.wrong ?? [];
  const all = listOf(row?.[field.name]).map(one => one.value);
  const values = all.filter(value => !wrong.some(one => one.value === null || one.value === value));

  async function say(value: string) {
    setBusy(value);
    try {
      await mark(field.name, kind, value);
      toast(t(`claim.failed.${kind}.done`, { value }));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    } finally {
      setBusy('');
    }
  }

  return values.map(value => (
    <Button
      key={value}
      className={styles.failed}
      size="compact-xs"
      variant="default"
      loading={busy === value}
      aria-label={t(`claim.failed.${kind}.of`, { value })}
      onClick={() => void say(value)}
    >
      {all.length > 1 ? t(`claim.failed.${kind}.of`, { value }) : t(`claim.failed.${kind}`)}
    </Button>
  ));
}
