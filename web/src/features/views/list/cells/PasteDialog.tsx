import { Button, Loader, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Row } from '@/lib/api';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { fieldOf, type RecordType, useModel } from '@/records/schema';
import styles from '../BulkBar.module.css';
import { type Attempt, type Refused, settle } from './attempts';
import { useWriteCells } from './useWriteCells';

const SHOWN = 8;

interface Props {
  type: RecordType;
  attempts: Attempt[];
  /** Cells of the clipboard for which there was no place. */
  outside: number;
  onClose: () => void;
}

/** What a paste would change and what cannot be taken, before anything is written. */
export function PasteDialog({ type, attempts, outside, onClose }: Props) {
  const model = useModel();
  const write = useWriteCells(type);
  const look = useMutation({
    mutationFn: async () => {
      const { cells, refused } = await settle(model, attempts);
      const seen = cells.length > 0 ? await write(cells, true) : { changed: 0, refused: [] };
      return { cells, seen, refused: [...refused, ...seen.refused.map(told)] };
    },
  });
  const paste = useMutation({
    mutationFn: () => write(look.data?.cells ?? [], false),
    onSuccess: onClose,
  });
  useEffect(() => look.mutate(), []);

  function told(one: { row: Row; field: string | null; why: string }): Refused {
    const field = fieldOf(type, one.field ?? '') ?? attempts[0]?.field;
    const tried = attempts.find(other => other.row.id === one.row.id && other.field === field);
    return { row: one.row, field: field!, text: tried?.text ?? '', why: one.why };
  }

  const title = fieldOf(type, type.title);
  const nameOf = (row: Row) => (title ? lookOf(title).text(row[type.title], title) : '');
  const { seen, refused = [] } = look.data ?? {};
  const failure = look.error ?? paste.error;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paste')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.form}>
        <div aria-live="polite" className={styles.preview}>
          {look.isPending && <Loader size="xs" />}
          {seen && <p>{t('paste.will', { count: seen.changed })}</p>}
          {refused.length > 0 && <p>{t('paste.refused', { count: refused.length })}</p>}
          {outside > 0 && <p>{t('paste.outside', { count: outside })}</p>}
          {failure && <p className={styles.problem}>{sentence(failure)}</p>}
        </div>
        {refused.length > 0 && (
          <ul className={styles.refused}>
            {refused.slice(0, SHOWN).map((one, at) => (
              <li key={at}>
                <strong dir="auto">{nameOf(one.row)}</strong> · {one.field.label}:{' '}
                <q dir="auto">{one.text}</q>
                <br />
                <span className={styles.quiet}>{one.why}</span>
              </li>
            ))}
            {refused.length > SHOWN && (
              <li className={styles.quiet}>{t('board.more', { count: refused.length - SHOWN })}</li>
            )}
          </ul>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('paste.not')}
          </Button>
          <Button
            data-autofocus
            disabled={!seen || seen.changed === 0}
            loading={paste.isPending}
            onClick={() => paste.mutate()}
          >
            {t('bulk.apply', { count: seen?.changed ?? 0 })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
