import { useId } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import { Choosing } from './Choosing';
import styles from './fields.module.css';
import { useFieldEdit } from './useFieldEdit';

interface FieldEditorProps {
  type: RecordType;
  row: Row;
  field: Field;
  onDone: () => void;
}

export function FieldEditor({ type, row, field, onDone }: FieldEditorProps) {
  const { Edit } = lookOf(field);
  const edit = useFieldEdit(type, row, field, onDone);
  const help = useId();
  if (!Edit) return null;
  if (edit.conflict) {
    return (
      <Choosing
        type={type}
        id={row.id}
        field={field}
        conflict={edit.conflict}
        mine={edit.value}
        onMine={edit.keepMine}
        onTheirs={edit.takeTheirs}
      />
    );
  }
  return (
    <div
      className={styles.editor}
      aria-busy={edit.busy || undefined}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onDone();
        }
        if (event.key === 'Enter' && !event.defaultPrevented && !onAButton(event.target)) {
          event.preventDefault();
          edit.commit();
        }
      }}
      onBlur={event => {
        if (edit.problem === null && !event.currentTarget.contains(event.relatedTarget)) {
          edit.commit();
        }
      }}
    >
      <Edit
        field={field}
        value={edit.value}
        onChange={edit.change}
        onDone={edit.commit}
        label={field.label}
        place="form"
        autoFocus
        invalid={edit.problem !== null}
        describedBy={help}
      />
      <p id={help} className={edit.problem ? styles.problem : styles.hint} role="alert">
        {edit.problem ?? null}
      </p>
      {field.kind === 'long_text' && !edit.problem && (
        <p className={styles.hint}>{t('record.save_long')}</p>
      )}
    </div>
  );
}

function onAButton(target: EventTarget) {
  return target instanceof Element && target.closest('button') !== null;
}
