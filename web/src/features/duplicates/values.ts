import type { api, Row } from '@/lib/api';
import { editable, isEmpty, lookOf } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';

/** Whose value the record gets that stays. */
export type Side = 'one' | 'other' | 'both';

export interface Line {
  field: Field;
  one: string;
  other: string;
  differs: boolean;
  /** What it becomes where nobody chooses. */
  usual: Side;
  list: boolean;
}

const LISTS: Field['kind'][] = ['emails', 'phones', 'links', 'choices', 'relations'];

/** Every field that one of both has, those that differ first. */
export function linesOf(type: RecordType, left: Row, right: Row): Line[] {
  const lines = type.fields
    .filter(field => editable(field) && !(isEmpty(left[field.name]) && isEmpty(right[field.name])))
    .map(field => lineOf(field, left[field.name], right[field.name]));
  return [...lines.filter(line => line.differs), ...lines.filter(line => !line.differs)];
}

function lineOf(field: Field, mine: unknown, theirs: unknown): Line {
  const list = LISTS.includes(field.kind);
  const one = isEmpty(mine) ? '' : lookOf(field).text(mine, field);
  const other = isEmpty(theirs) ? '' : lookOf(field).text(theirs, field);
  const usual: Side = list ? 'both' : one === '' ? 'other' : 'one';
  return { field, one, other, differs: one !== other, usual, list };
}

/** As the server takes it: the first record is the one that stays. */
export function sidesOf(chosen: Record<string, Side>): Record<string, 'winner' | 'loser' | 'both'> {
  const names = { one: 'winner', other: 'loser', both: 'both' } as const;
  return Object.fromEntries(Object.entries(chosen).map(([field, side]) => [field, names[side]]));
}

/** The reasons that stem from a field. */
export const reasonsOf = (reasons: api.DuplicateReason[], field: string) =>
  reasons.filter(reason => reason.fields.includes(field));

/** Addresses that differ and weigh nothing: one person may have both. */
export const uncounted = (lines: Line[], reasons: api.DuplicateReason[]) =>
  lines.filter(
    ({ field, differs, one, other }) =>
      field.kind === 'emails' && differs && one && other && !reasonsOf(reasons, field.name).length,
  );

/** How a field agrees: where it holds several things, each by its name. */
export const howOf = (reasons: api.DuplicateReason[]) =>
  reasons.length === 1
    ? reasons[0]?.text
    : reasons.map(reason => `${reason.label}: ${reason.text}`).join('; ');
