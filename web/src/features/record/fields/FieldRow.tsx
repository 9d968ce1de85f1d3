import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { api, Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { editable, isEmpty, lookOf } from '@/records/fields';
import { Differs } from '@/records/past/Differs';
import { useMoment } from '@/records/past/moment';
import type { Field, RecordType } from '@/records/schema';
import { ageOf } from '@/records/stamps/words';
import type { GlyphKind } from '@/ui/Glyph';
import { FieldEditor } from './FieldEditor';
import styles from './fields.module.css';
import { computed } from './groups';
import { History } from './History';

interface FieldRowProps {
  type: RecordType;
  row: Row;
  field: Field;
  mayWrite: boolean;
  glyphs: boolean;
  editing: boolean;
  stamp: api.Stamp | undefined;
  /** How many values sources give, where they disagree. */
  values: number | undefined;
  onEdit: (field: Field | null) => void;
}

export function FieldRow(props: FieldRowProps) {
  const { type, row, field, editing, onEdit } = props;
  const { Show } = lookOf(field);
  const value = row[field.name];
  const past = useMoment() !== undefined;
  const can = props.mayWrite && editable(field);
  const label = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing && nothingElse()) label.current?.focus();
    was.current = editing;
  }, [editing]);
  return (
    <div
      className={styles.field}
      data-field={field.name}
      data-wide={(field.kind === 'long_text' && !isEmpty(value)) || undefined}
      data-editing={editing || undefined}
    >
      <dt>
        <History
          type={type}
          id={row.id}
          field={field}
          glyph={glyphOf(props, can || past, isEmpty(value))}
          stamp={isEmpty(value) ? undefined : props.stamp}
          values={props.values}
          can={can}
        />
        <button
          type="button"
          ref={label}
          data-edit
          className={styles.label}
          aria-disabled={!can || undefined}
          title={field.help ?? undefined}
          onClick={() => can && onEdit(field)}
          onKeyDown={move}
        >
          <span className="hidden-text">{t(can ? 'record.edit' : 'record.read_only')} </span>
          {field.label}
        </button>
      </dt>
      <dd
        className={styles.content}
        data-can={can || undefined}
        onClick={event => can && !editing && !leads(event) && onEdit(field)}
      >
        {editing ? (
          <FieldEditor type={type} row={row} field={field} onDone={() => onEdit(null)} />
        ) : isEmpty(value) ? (
          <span className={styles.quiet}>{t('record.nothing')}</span>
        ) : (
          <>
            <Show field={field} value={value} />
            {props.stamp?.stale && (
              <span className={styles.age} aria-hidden>
                {ageOf(props.stamp.at)}
              </span>
            )}
          </>
        )}
        <Differs field={field} then={value} />
      </dd>
    </div>
  );
}

function glyphOf(props: FieldRowProps, can: boolean, empty: boolean): GlyphKind | null {
  if (!can && !computed(props.field)) return 'locked';
  if (props.values) return 'contradicted';
  if (!empty && props.stamp?.stale) return 'stale';
  return empty && props.glyphs ? 'unknown' : null;
}

/** The focus goes back to the field unless somebody has taken it elsewhere. */
function nothingElse() {
  return !document.activeElement || document.activeElement === document.body;
}

function leads(event: MouseEvent) {
  return (event.target as Element).closest('a') !== null || !window.getSelection()?.isCollapsed;
}

function move(event: KeyboardEvent<HTMLButtonElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'ArrowLeft') {
    event.preventDefault();
    event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-history]')?.focus();
  }
  if (!step) return;
  event.preventDefault();
  const all = [
    ...(event.currentTarget
      .closest('[data-fields]')
      ?.querySelectorAll<HTMLElement>('[data-edit]') ?? []),
  ];
  all[all.indexOf(event.currentTarget) + step]?.focus();
}
