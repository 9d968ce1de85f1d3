import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ApiProblem, sentence } from '@/lib/api';
import { perform, useKeys } from '@/lib/keys';
import { saying, t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import type { Marks } from '@/records/past/useMarks';
import { fetchPeekSoon, Peek } from '@/records/peek';
import { Legend } from '@/records/stamps';
import { undoLast } from '@/records/undo';
import { useRows } from '@/records/views/useRows';
import { Empty } from '@/ui/Empty';
import type { View } from '../useView';
import { useGrouping } from './grouping';
import { News } from './News';
import { Table } from './Table';
import styles from './Table.module.css';
import { useGrid } from './useGrid';
import { useGroupedRows } from './useGroupedRows';

const UNMARKED: Marks = new Map();
const Summary = lazy(async () => ({
  default: (await import('@/records/past/Summary')).Summary,
}));
const BulkBar = lazy(async () => ({
  default: (await saying('views', import('./BulkBar'))).BulkBar,
}));

export function ListScreen({ view }: { view: View }) {
  const { type, columns } = view;
  const grouping = useGrouping(view);
  const plain = useRows(type, columns, view, grouping === null);
  const grouped = useGroupedRows(view, columns, grouping);
  const found = grouping ? grouped : plain;
  const grid = useGrid(found.rows, columns);
  const [marks, setMarks] = useState<Marks>(UNMARKED);
  const [peeking, peek] = useState(false);
  const [glyphs] = useStored('glyphs', false);
  const shown = found.isSuccess;

  useEffect(() => {
    if (shown) fetchPeekSoon();
  }, [shown]);

  useKeys([
    {
      keys: 'u',
      label: t('undo.last'),
      group: t('keys.group.anywhere'),
      when: () => !view.at,
      run: () => void undoLast(),
    },
  ]);

  const error = found.error ?? grouping?.error;
  if (error) {
    const forbidden = error instanceof ApiProblem && error.status === 403;
    return (
      <Empty
        kind={forbidden ? 'forbidden' : 'failed'}
        title={forbidden ? t('list.forbidden') : t('failed.title')}
        text={sentence(error)}
      >
        {!forbidden && <Button onClick={() => found.refetch()}>{t('failed.again')}</Button>}
      </Empty>
    );
  }
  if (found.isSuccess && found.rows.length === 0 && !grouping?.folded.size) {
    if (view.filter || view.q) {
      return (
        <>
          <News listKey={found.key} />
          <Empty kind="filtered" title={t('list.filtered')} text={t('list.filtered.text')}>
            <Button variant="default" onClick={() => view.change({ filter: '', q: undefined })}>
              {t('list.filtered.clear')}
            </Button>
          </Empty>
        </>
      );
    }
    return (
      <>
        <News listKey={found.key} />
        <Empty
          kind="nothing"
          title={t('list.nothing', { name: type.plural_label })}
          text={t('list.nothing.text')}
        >
          {type.may_create && (
            <Button onClick={() => perform('c')}>{t('add.title', { name: type.label })}</Button>
          )}
        </Empty>
      </>
    );
  }
  return (
    <>
      {view.at ? (
        <Suspense>
          <Summary
            type={type}
            at={view.at}
            filter={view.filter}
            columns={columns}
            rows={found.rows}
            onMarks={setMarks}
            more={found.hasNextPage}
          />
        </Suspense>
      ) : (
        <News listKey={found.key} />
      )}
      <div className={styles.beside}>
        <Table
          type={type}
          columns={columns}
          rows={found.rows}
          marks={view.at ? marks : UNMARKED}
          grid={grid}
          grouping={grouping}
          sort={view.sort}
          more={found.hasNextPage}
          onMore={() => !found.isFetchingNextPage && found.fetchNextPage()}
          onSort={sort => view.change({ sort })}
          onColumns={names => view.change({ columns: names.join(',') })}
          onPeek={() => peek(true)}
        />
        {peeking && grid.row && (
          <Suspense>
            <Peek type={type} id={grid.row.id} onClose={() => peek(false)} />
          </Suspense>
        )}
      </div>
      {glyphs && <Legend />}
      {grid.chosen.size > 0 && !view.at && (
        <Suspense>
          <BulkBar view={view} grid={grid} rows={found.rows} />
        </Suspense>
      )}
    </>
  );
}
