import type { Field } from '../schema';
import { address } from './address';
import { choice, choices, yesNo } from './choice';
import { date, moment } from './date';
import { emails, links, phones } from './labelled';
import type { Look } from './look';
import { money } from './money';
import { personName } from './name';
import { number } from './number';
import { rating } from './rating';
import { inverse, relation, relations } from './relation';
import { json, longText, text } from './text';

export { type EditProps, isEmpty, type Look, Roomy, type ShowProps } from './look';

const LOOKS: Record<Exclude<Field['kind'], 'formula' | 'roll_up'>, Look> = {
  text,
  long_text: longText,
  number,
  money,
  date,
  moment,
  yes_no: yesNo,
  choice,
  choices,
  emails,
  phones,
  links,
  address,
  person_name: personName,
  rating,
  relation,
  relations,
  inverse,
  file: text,
  json,
};

const RESULTS: Record<string, Look> = { text, number, yes_no: yesNo, date, moment };

/** How a field looks. What is computed looks like its result. */
export function lookOf(field: Field): Look {
  if (field.kind === 'formula' || field.kind === 'roll_up') {
    return RESULTS[field.result ?? ''] ?? text;
  }
  return LOOKS[field.kind];
}

/** A value as the server takes it. */
export function sent(field: Field, value: unknown): unknown {
  return lookOf(field).send?.(value, field) ?? value ?? null;
}

/** Whether a person may type here. */
export function editable(field: Field): boolean {
  return field.writable === true && lookOf(field).Edit !== undefined && field.kind !== 'file';
}
