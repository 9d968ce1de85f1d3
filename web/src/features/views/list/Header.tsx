import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { lookOf } from '@/records/fields';
import type { Field } from '@/records/schema';
import styles from './Table.module.css';

export interface HeaderProps {
  columns: Field[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

export function Header({ columns, sort, onSort }: HeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map((field, place) => (
          <div
            key={field.name}
            role="columnheader"
            aria-colindex={place + 1}
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

function sorted(field: Field, sort: string | undefined) {
  if (!field.sortable) return undefined;
  if (sort === field.name) return 'ascending';
  return sort === `-${field.name}` ? 'descending' : 'none';
}

/** Up, down, and back to what was. */
function next(field: Field, sort: string | undefined) {
  if (sort === field.name) return `-${field.name}`;
  return sort === `-${field.name}` ? undefined : field.name;
}
