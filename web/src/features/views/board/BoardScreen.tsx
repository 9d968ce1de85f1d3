import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { startAdding } from '@/records/adding';
import { isEmpty } from '@/records/fields';
import { type Choice, type Field, fieldOf } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { together } from '../together';
import { Choose } from '../toolbar/Choose';
import type { View } from '../useView';
import type { Question } from './AskFirst';
import styles from './Board.module.css';
import { boardField, boardFields } from './boardField';
import { Column } from './Column';
import { NOTHING, type Total, useTotals } from './useBoard';
import { type Move, useMove } from './useMove';
import { type Stage, useStages } from './useStages';
import { useUsual } from './useStays';

const AskFirst = lazy(async () => ({ default: (await import('./AskFirst')).AskFirst }));

/** Records in the columns of a choice: a card moves by mouse, by keyboard, and by its menu. */
export function BoardScreen({ view }: { view: View }) {
  const { type, settings } = view;
  const field = boardField(type, settings.by);
  const stages = useStages(field);
  const pipelines = [...new Set(stages.map(one => one.pipeline))];
  const pipeline = pipelines.length > 1 ? (settings.pipeline ?? pipelines[0] ?? null) : null;
  const filter = together(view.filter, pipeline ? [`pipeline == ${JSON.stringify(pipeline)}`] : []);
  const totals = useTotals(type, field, filter, view.q);
  const usual = useUsual(type, field, stages);
  const move = useMove(type, field);
  const [question, ask] = useState<Question | null>(null);
  const folded = settings.folded?.split(',') ?? [];

  const moveOrAsk: Move = (row, to) => {
    const missing = missingIn(row, to);
    if (missing.length > 0) ask({ row, to, fields: missing });
    else void move(row, to);
  };
  const latest = useRef(moveOrAsk);
  latest.current = moveOrAsk;

  function missingIn(row: Row, to: string): Field[] {
    const names = stages.find(one => one.key === to)?.asksFor ?? [];
    return names
      .map(name => fieldOf(type, name))
      .filter(one => one !== undefined)
      .filter(one => one.writable && isEmpty(row[one.name]));
  }

  useKeys([
    {
      keys: 'u',
      label: t('undo.last'),
      group: t('keys.group.anywhere'),
      when: () => !view.at,
      run: () => void undoLast(),
    },
  ]);

  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]?.data.column;
          const { row, column } = source.data as { row?: Row; column?: string };
          if (row && typeof target === 'string' && target !== column) latest.current(row, target);
        },
      }),
    [],
  );

  if (!field) return null;
  /** What is known of a record that begins in a column. */
  const standing = (key: string) => ({
    ...(pipeline && { pipeline }),
    [field.name]: key === NOTHING ? null : key,
  });
  const columns = columnsOf(field, stages, pipeline, totals.data);
  const fields = boardFields(type);
  const asked = [...new Set(stages.flatMap(one => one.asksFor))];
  const pipelineField = fieldOf(type, 'pipeline');
  return (
    <>
      {(fields.length > 1 || pipeline) && (
        <div className={styles.controls}>
          {fields.length > 1 && (
            <Choose
              label={t('board.by')}
              value={field.name}
              options={fields.map(one => ({ key: one.name, label: one.label }))}
              onChoose={by => view.change({ by, folded: '' })}
            />
          )}
          {pipeline && (
            <Choose
              label={pipelineField?.label ?? ''}
              value={pipeline}
              options={pipelines.map(key => ({
                key,
                label: pipelineField?.choices?.find(one => one.key === key)?.label ?? key,
              }))}
              onChoose={key => view.change({ pipeline: key })}
            />
          )}
        </div>
      )}
      <div className={styles.board} role="region" aria-label={t('board')} tabIndex={-1}>
        {columns.map((one, at) => (
          <Column
            key={one.key}
            view={view}
            filter={filter}
            field={field}
            column={one}
            columns={columns}
            neighbours={[columns[at - 1]?.key ?? null, columns[at + 1]?.key ?? null]}
            total={totals.data?.get(one.key)}
            usual={usual(one.key)}
            asked={asked}
            closed={stages.some(stage => stage.key === one.key && !stage.open)}
            folded={folded.includes(one.key)}
            onFold={() => {
              const next = folded.includes(one.key)
                ? folded.filter(key => key !== one.key)
                : [...folded, one.key];
              view.change({ folded: next.filter(Boolean).join(',') });
            }}
            onAdd={
              type.may_create && field.writable && !one.retired
                ? () => startAdding({ type: type.name, values: standing(one.key) })
                : undefined
            }
            onMove={moveOrAsk}
          />
        ))}
      </div>
      {question && (
        <Suspense>
          <AskFirst
            field={field}
            question={question}
            onAnswer={(row, to, besides) => void move(row, to, besides)}
            onClose={() => ask(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The choices of today, retired ones that still hold records, and records without a choice. */
function columnsOf(
  field: Field,
  stages: Stage[],
  pipeline: string | null,
  totals: Map<string, Total> | undefined,
): Choice[] {
  const here = stages.filter(one => one.pipeline === pipeline).map(one => one.key);
  const found = (field.choices ?? []).filter(
    one => (!one.retired && (!pipeline || here.includes(one.key))) || totals?.has(one.key),
  );
  return totals?.has(NOTHING) ? [{ key: NOTHING, label: t('chart.unknown') }, ...found] : found;
}
