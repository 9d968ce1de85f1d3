import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconFlag, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { call, type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { useSaveField } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { saved } from '@/records/undo';
import { toast } from '@/ui/toast';
import styles from './header.module.css';
import { stayed, useEntered } from './useEntered';

interface StagePathProps {
  type: RecordType;
  row: Row;
  field: Field;
  mayWrite: boolean;
  onLost: () => void;
}

/** The stages of this deal's pipeline in order, with the one it stands in. */
export function StagePath({ type, row, field, mayWrite, onLost }: StagePathProps) {
  const save = useSaveField(type);
  const box = useRef<HTMLOListElement>(null);
  const { data = [] } = useQuery({
    queryKey: ['list', 'stage', 'path', row.pipeline],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) =>
      (
        await call('GET /api/{noun}', {
          path: { noun: 'stages' },
          query: {
            filter: `pipeline == ${JSON.stringify(row.pipeline)}`,
            sort: 'position',
            fields: 'key,name,outcome,usual_days',
            limit: 50,
          },
          signal,
        })
      ).items,
  });
  const entered = useEntered(row, field);
  const here = data.findIndex(stage => stage.key === row.stage);

  // On a phone the path is wider than the screen: where the deal stands is what one came to see.
  useEffect(() => {
    const current = box.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);

  async function move(stage: Row) {
    if (!mayWrite || stage.key === row.stage) return;
    try {
      await save(row, field, stage.key);
      saved(t('record.moved', { stage: labelOf(field, stage.key) }));
      if (stage.outcome === 'lost') onLost();
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    }
  }

  function step(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const all = [...(box.current?.querySelectorAll('button') ?? [])];
    all[all.indexOf(event.target as HTMLButtonElement) + by]?.focus();
  }

  if (here < 0) return null;
  return (
    <nav aria-label={field.label} className={styles.path}>
      <ol ref={box} onKeyDown={step}>
        {data.map((stage, place) => (
          <li key={stage.id}>
            <UnstyledButton
              className={styles.stage}
              data-outcome={String(stage.outcome)}
              data-past={(place < here && stage.outcome === 'open') || undefined}
              aria-current={place === here ? 'step' : undefined}
              aria-disabled={!mayWrite || undefined}
              tabIndex={place === here ? 0 : -1}
              onClick={() => void move(stage)}
            >
              {place < here && stage.outcome === 'open' && <IconCheck size={14} aria-hidden />}
              {stage.outcome === 'won' && <IconFlag size={14} aria-hidden />}
              {stage.outcome === 'lost' && <IconX size={14} aria-hidden />}
              {labelOf(field, stage.key)}
              {place === here && entered && (
                <span className={`${styles.days} figures`}>{stayed(entered, stage)}</span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
