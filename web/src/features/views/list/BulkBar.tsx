import { Button, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, type Row, sentence } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useCount } from '@/records/views/useRows';
import { editable } from '@/records/fields';
import { done, useUndoBatch } from '@/records/undo';
import { toast } from '@/ui/toast';
import { useBottom } from '@/ui/useBottom';
import type { View } from '../useView';
import styles from './BulkBar.module.css';
import { BulkEdit } from './BulkEdit';
import type { Grid } from './useGrid';

const MOST_AT_ONCE = 1000;

/** What can be done with the chosen records. "All that match" is told apart from "all shown". */
export function BulkBar({ view, grid, rows }: { view: View; grid: Grid; rows: Row[] }) {
  const { type } = view;
  const client = useQueryClient();
  const mayEdit = type.fields.some(editable);
  const mayDelete = useMe().rights[type.name]?.delete !== 'none';
  const undoBatch = useUndoBatch();
  const [editing, edit] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useBottom(bar);
  const total = useCount(type, view).data?.count;
  const count = grid.all ? (total ?? 0) : grid.chosen.size;

  useKeys([
    {
      keys: 'e',
      label: t('keys.bulk'),
      group: t('keys.group.list'),
      run: () => edit(true),
      when: () => mayEdit,
    },
  ]);

  const remove = useMutation({
    mutationFn: () => {
      const operations = rows
        .filter(row => grid.chosen.has(row.id))
        .map(row => ({ op: 'delete' as const, id: row.id, version: row.version }));
      return call('POST /api/{noun}/batch', {
        path: { noun: type.plural },
        body: { atomic: true, operations },
      });
    },
    onSuccess: ({ batch, results }) => {
      grid.clear();
      void client.invalidateQueries({ queryKey: ['list', type.name] });
      done(t('bulk.deleted', { count: results.length }), () => undoBatch(String(batch)));
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });

  return (
    <div ref={bar} className={styles.bar} role="region" aria-label={t('bulk')}>
      <span className="figures">{t('bulk.chosen', { count })}</span>
      {!grid.all && total !== undefined && total > grid.chosen.size && (
        <UnstyledButton className={styles.all} onClick={grid.chooseAll}>
          {t('bulk.all', { count: total })}
        </UnstyledButton>
      )}
      <span className={styles.gap} />
      {mayEdit && (
        <Button size="xs" onClick={() => edit(true)}>
          {t('bulk.edit')}
        </Button>
      )}
      {mayDelete && !grid.all && count <= MOST_AT_ONCE && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={14} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('bulk.delete')}
        </Button>
      )}
      <UnstyledButton className={styles.clear} onClick={grid.clear}>
        {t('bulk.clear')}
      </UnstyledButton>
      {editing && (
        <BulkEdit
          view={view}
          rows={rows.filter(row => grid.chosen.has(row.id))}
          which={grid.all ? scope(view) : { ids: [...grid.chosen] }}
          onClose={() => edit(false)}
          onDone={() => {
            edit(false);
            grid.clear();
          }}
        />
      )}
    </div>
  );
}

/** Everything that the view shows; without a filter that is every record. */
function scope(view: View) {
  return { filter: view.filter || 'id != null', ...(view.q && { search: view.q }) };
}
