import { lazy, Suspense } from 'react';
import { t } from '@/lib/messages';
import { type Option, Pick } from '@/ui/Pick';
import type { Field } from '../../schema';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';
import { ChoiceDot } from './Dot';

export function labelOf(field: Field, key: unknown): string {
  if (key === null || key === undefined) return '';
  return field.choices?.find(one => one.key === key)?.label ?? String(key);
}

const colourOf = (field: Field, key: unknown) =>
  field.choices?.find(one => one.key === key)?.colour;

export function optionsOf(field: Field): Option[] {
  return (field.choices ?? [])
    .filter(one => !one.retired)
    .map(({ key, label }) => ({ key, label }));
}

function Edit(props: EditProps) {
  return (
    <Pick
      id={props.id}
      label={props.label}
      className={styles.input}
      options={optionsOf(props.field)}
      chosen={labelOf(props.field, props.value)}
      clearable={!props.field.required}
      autoFocus={props.autoFocus}
      invalid={props.invalid}
      describedBy={props.describedBy}
      onPick={key => {
        props.onChange(key);
        props.onDone?.();
      }}
    />
  );
}

export const choice: Look = {
  Show: ({ value, field }) => (
    <span className={styles.line}>
      <ChoiceDot colour={colourOf(field, value)} />
      {labelOf(field, value)}
    </span>
  ),
  Edit,
  text: (value, field) => labelOf(field, value),
  width: 136,
};

export const keysOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const LazyEdit = lazy(() => import('./EditMany'));

// A boundary of its own: a form around it stays on the screen while this loads.
const EditMany = (props: EditProps) => (
  <Suspense>
    <LazyEdit {...props} />
  </Suspense>
);

export const choices: Look = {
  Show: ({ value, field }) => (
    <span className={styles.pills}>
      {keysOf(value).map(key => (
        <span key={key} className={styles.pill}>
          <ChoiceDot colour={colourOf(field, key)} />
          {labelOf(field, key)}
        </span>
      ))}
    </span>
  ),
  Edit: EditMany,
  text: (value, field) =>
    keysOf(value)
      .map(key => labelOf(field, key))
      .join(', '),
  floats: true,
  width: 200,
};

const YES_NO = (): Option[] => [
  { key: 'true', label: t('yes') },
  { key: 'false', label: t('no') },
];

const spokenYesNo = (value: unknown) =>
  value === true ? t('yes') : value === false ? t('no') : '';

export const yesNo: Look = {
  Show: ({ value }) => <span>{spokenYesNo(value)}</span>,
  Edit: props => (
    <Pick
      id={props.id}
      label={props.label}
      className={styles.input}
      options={YES_NO()}
      chosen={spokenYesNo(props.value)}
      clearable={!props.field.required}
      autoFocus={props.autoFocus}
      invalid={props.invalid}
      describedBy={props.describedBy}
      onPick={key => {
        props.onChange(key === null ? null : key === 'true');
        props.onDone?.();
      }}
    />
  ),
  text: spokenYesNo,
  width: 88,
};
