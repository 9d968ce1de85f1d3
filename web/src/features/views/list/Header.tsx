import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import type { Field } from '@/records/schema';
import styles from './Table.module.css';

export interface HeaderProps {
  columns: Field[];
  sort: string;
  onSort: (sort: string) => void;
  chosen: 'none' | 'some' | 'all';
  onChoose: (all: boolean) => void;
}

export function Header({ columns, sort, onSort, chosen, onChoose }: HeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" aria-colindex={1} className={styles.check}>
          <Checkbox
            size="xs"
            aria-label={t('list.choose_shown')}
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            onChange={event => onChoose(event.currentTarget.checked)}
          />
        </div>
        {columns.map((field, place) => (
          <div
            key={field.name}
            role="columnheader"
            aria-colindex={place + 2}
            aria-sort={sorted(field, sort)}
            className={styles.cell}
            data-end={lookOf(field).end || undefined}
          >
            {field.sortable ? (
              <UnstyledButton className={styles.sort} onClick={() => onSort(next(field, sort))}>
                {field.label}
                {sort === field.name && <IconArrowUp size={14} aria-hidden />}
                {sort === `-${field.name}` && <IconArrowDown size={14} aria-hidden />}
              </UnstyledButton>
            ) : (
              <span className={styles.title}>{field.label}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function sorted(field: Field, sort: string) {
  if (!field.sortable) return undefined;
  if (sort === field.name) return 'ascending';
  return sort === `-${field.name}` ? 'descending' : 'none';
}

/** Up, down, and back to newest first. */
function next(field: Field, sort: string) {
  if (sort === field.name) return `-${field.name}`;
  return sort === `-${field.name}` ? '' : field.name;
}
