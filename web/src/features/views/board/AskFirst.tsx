import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { isEmpty, lookOf } from '@/records/fields';
import { labelOf } from '@/records/fields/choice';
import type { Field } from '@/records/schema';
import styles from './Board.module.css';
import type { Move } from './useMove';

export interface Question {
  row: Row;
  to: string;
  fields: Field[];
}

/** What a stage asks for, asked before the card moves. */
export function AskFirst(props: {
  field: Field;
  question: Question;
  onAnswer: Move;
  onClose: () => void;
}) {
  const { row, to, fields } = props.question;
  const [values, setValues] = useState<Record<string, unknown>>({});
  const missing = fields.filter(one => isEmpty(values[one.name]));

  function keep(event: FormEvent) {
    event.preventDefault();
    if (missing.length > 0) return;
    props.onClose();
    props.onAnswer(
      row,
      to,
      fields.map(one => [one, values[one.name]] as const),
    );
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('board.asks', { to: labelOf(props.field, to) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.asking} onSubmit={keep}>
        {fields.map((one, place) => {
          const { Edit } = lookOf(one);
          return (
            Edit && (
              <div key={one.name}>
                <label htmlFor={`ask-${one.name}`}>{one.label}</label>
                <Edit
                  id={`ask-${one.name}`}
                  field={one}
                  value={values[one.name] ?? null}
                  label={one.label}
                  place="form"
                  autoFocus={place === 0}
                  onChange={value => setValues(old => ({ ...old, [one.name]: value }))}
                />
              </div>
            )
          );
        })}
        <Button type="submit" disabled={missing.length > 0}>
          {t('board.asks.move')}
        </Button>
      </form>
    </Modal>
  );
}
