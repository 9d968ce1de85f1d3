import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { editable, lookOf, sent } from '@/records/fields';
import { fieldOf } from '@/records/schema';
import { done, useUndoBatch } from '@/records/undo';
import { Pick } from '@/ui/Pick';
import type { View } from '../useView';
import styles from './BulkBar.module.css';
import { Meanwhile } from './Meanwhile';
import { useMeanwhile } from './useMeanwhile';

interface Props {
  view: View;
  which: { filter: string; search?: string } | { ids: string[] };
  /** Those of the chosen that are shown, as they are now. */
  rows: Row[];
  onClose: () => void;
  onDone: () => void;
}

const LOOK_MILLIS = 400;

/** Many records are changed in the background: waits until that is through. */
async function finished(begun: Answer<'POST /api/{noun}/bulk-edits'>) {
  let now = begun;
  while (now.status === 'running' && now.id) {
    await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
    now = await call('GET /api/bulk-edits/{id}', { path: { id: now.id } });
  }
  return now;
}

/** The same value for many: first what would change and what may not, then the change. */
export function BulkEdit({ view, which, rows, onClose, onDone }: Props) {
  const { type } = view;
  const client = useQueryClient();
  const undoBatch = useUndoBatch();
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const field = name ? fieldOf(type, name) : undefined;

  const meanwhile = useMeanwhile(rows, field);

  const write = useMutation({
    mutationFn: async (preview: boolean) => {
      if (preview) meanwhile.look();
      const { leftOut } = meanwhile;
      const chosen =
        preview || 'filter' in which
          ? which
          : { ids: which.ids.filter(id => !leftOut.includes(id)) };
      const begun = await call('POST /api/{noun}/bulk-edits', {
        path: { noun: type.plural },
        body: { ...chosen, values: field ? { [field.name]: sent(field, value) } : {}, preview },
      });
      return finished(begun);
    },
    onSuccess: ({ batch, changed }, preview) => {
      if (preview) return;
      void client.invalidateQueries({ queryKey: ['list', type.name] });
      void client.invalidateQueries({ queryKey: ['figures', type.name] });
      if (batch) done(t('bulk.changed', { count: changed }), () => undoBatch(batch));
      onDone();
    },
  });
  const leftOut = 'ids' in which ? meanwhile.leftOut.length : 0;
  const seen = write.data && write.variables === true ? write.data : null;
  const Edit = field ? lookOf(field).Edit : undefined;

  function again(next: unknown) {
    setValue(next);
    write.reset();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.edit')}
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.form}>
        <Pick
          label={t('bulk.field')}
          placeholder={t('bulk.field')}
          className={styles.field}
          autoFocus
          options={type.fields
            .filter(one => editable(one) && !one.unique)
            .map(one => ({ key: one.name, label: one.label }))}
          chosen={field?.label ?? ''}
          onPick={key => {
            setName(key);
            again(null);
          }}
        />
        {field && Edit && (
          <Edit
            key={field.name}
            field={field}
            value={value}
            onChange={again}
            label={field.label}
            place="form"
          />
        )}
        <div aria-live="polite" className={styles.preview}>
          {seen && (
            <>
              <p>{t('bulk.will', { changed: seen.changed, unchanged: seen.unchanged })}</p>
              {seen.refused > 0 && <p>{t('bulk.may_not', { count: seen.refused })}</p>}
              {seen.problems.slice(0, 3).map((one, at) => (
                <p key={at} className={styles.quiet}>
                  {one.detail ?? one.title}
                </p>
              ))}
            </>
          )}
          {seen && field && 'ids' in which && (
            <Meanwhile
              type={type}
              field={field}
              changed={meanwhile.changed}
              included={meanwhile.included}
              onToggle={meanwhile.toggle}
            />
          )}
          {write.error && <p className={styles.problem}>{sentence(write.error)}</p>}
        </div>
        <div className={styles.actions}>
          <Button
            variant={seen ? 'default' : 'filled'}
            disabled={!field}
            loading={write.isPending && write.variables === true}
            onClick={() => write.mutate(true)}
          >
            {t('bulk.preview')}
          </Button>
          <Button
            disabled={!seen || seen.changed - leftOut <= 0}
            loading={write.isPending && write.variables === false}
            onClick={() => write.mutate(false)}
          >
            {seen ? t('bulk.apply', { count: seen.changed - leftOut }) : t('bulk.apply_none')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
