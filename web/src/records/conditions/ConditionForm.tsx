import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { t } from '@/lib/messages';
import { plain } from '@/lib/numbers';
import { lookOf } from '../fields';
import { idOf, type Field } from '../schema';
import { type Condition, type Op, opsFor, SPANS } from '../views/filter';
import styles from './conditions.module.css';
import { spanOf, spokenValue } from './words';

const WITHOUT_VALUE: Op[] = ['empty', 'known', 'mine'];
const IN_DAYS: Op[] = ['last_days', 'next_days', 'older_days'];

/** Questions of one way may keep what was answered. */
const askedBy = (op: Op) => (IN_DAYS.includes(op) ? 'days' : op === 'during' ? 'span' : 'value');

/** Asks for one condition on one field. */
export function ConditionForm(props: {
  field: Field;
  condition: Condition | null;
  onDone: (condition: Condition) => void;
}) {
  const { field } = props;
  const ops = opsFor(field);
  const [op, setOp] = useState<Op>(props.condition?.op ?? ops[0] ?? 'known');
  const [value, setValue] = useState<unknown>(props.condition?.value ?? initial(field, op));
  const ready = WITHOUT_VALUE.includes(op) || given(value);

  function done() {
    if (ready) props.onDone({ field: field.name, op, value: valueFor(field, op, value) });
  }

  // No form of its own: it may be part of one.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    if (!event.defaultPrevented) done();
    event.preventDefault();
  }

  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.ops} role="radiogroup" aria-label={field.label}>
        {ops.map(one => (
          <label key={one} className={styles.op}>
            <input
              type="radio"
              name="op"
              checked={one === op}
              onChange={() => {
                setOp(one);
                if (askedBy(one) !== askedBy(op)) setValue(initial(field, one));
              }}
            />
            {t(`op.${one}`)}
          </label>
        ))}
      </div>
      {!WITHOUT_VALUE.includes(op) && (
        <Value field={field} op={op} value={value} onChange={setValue} />
      )}
      <Button size="xs" disabled={!ready} onClick={done}>
        {t('filter.apply')}
      </Button>
    </div>
  );
}

function Value(props: {
  field: Field;
  op: Op;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const { field, op, value, onChange } = props;
  // Where a field has no list of choices, those that a question told.
  const [told] = useState(Array.isArray(value) ? (value as string[]) : []);
  if (op === 'any_of' || op === 'none_of') {
    const chosen = Array.isArray(value) ? (value as string[]) : [];
    const choices = field.choices ?? told.map(key => ({ key, label: spokenValue(field, key) }));
    return (
      <fieldset className={styles.choices} aria-label={field.label}>
        {choices.map(one => (
          <Checkbox
            key={one.key}
            size="xs"
            label={one.label}
            checked={chosen.includes(one.key)}
            onChange={event =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, one.key]
                  : chosen.filter(key => key !== one.key),
              )
            }
          />
        ))}
      </fieldset>
    );
  }
  if (IN_DAYS.includes(op)) {
    return (
      <label className={styles.days}>
        <input
          type="number"
          min={1}
          max={3650}
          value={String(value ?? '')}
          onChange={event => onChange(event.currentTarget.value)}
        />
        {t('filter.days')}
      </label>
    );
  }
  if (op === 'during') {
    return (
      <NativeSelect
        size="xs"
        aria-label={field.label}
        value={String(value)}
        data={SPANS.map(one => ({ value: one, label: spanOf(one) }))}
        onChange={event => onChange(event.currentTarget.value)}
      />
    );
  }
  const { Edit } = lookOf(simple(field));
  return Edit ? (
    <Edit
      field={simple(field)}
      value={value}
      onChange={onChange}
      label={field.label}
      place="form"
      autoFocus
    />
  ) : null;
}

/** E-mails are looked for by a piece of text, money by its amount. */
function simple(field: Field): Field {
  const kind =
    field.value_type === 'number'
      ? 'number'
      : field.value_type === 'moment' || field.value_type === 'date'
        ? 'date'
        : field.value_type === 'text' && field.kind !== 'choice'
          ? 'text'
          : field.kind;
  const parts = ['texts', 'parts'].includes(field.value_type) && field.kind !== 'choices';
  return { ...field, required: true, kind: parts ? 'text' : kind } as Field;
}

function initial(field: Field, op: Op): unknown {
  if (op === 'any_of' || op === 'none_of') return [];
  if (IN_DAYS.includes(op)) return 30;
  if (op === 'during') return 'this_month';
  return field.value_type === 'yes_no' ? true : null;
}

const given = (value: unknown) =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  (!Array.isArray(value) || value.length > 0);

function valueFor(field: Field, op: Op, value: unknown): Condition['value'] {
  if (WITHOUT_VALUE.includes(op)) return null;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean') return value;
  if (IN_DAYS.includes(op) || field.value_type === 'number') {
    return Number(plain(String(value), '.') ?? value);
  }
  return idOf(value) ?? String(value);
}
