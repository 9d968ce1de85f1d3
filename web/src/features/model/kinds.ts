import type { Field, RecordType } from '@/records/schema';

export type Kind = Field['kind'];

/** What somebody may ask for, the usual ones first. */
export const KINDS: Kind[] = [
  'text',
  'long_text',
  'number',
  'money',
  'date',
  'moment',
  'yes_no',
  'choice',
  'choices',
  'relation',
  'relations',
  'emails',
  'phones',
  'links',
  'address',
  'person_name',
  'rating',
  'file',
  'formula',
  'roll_up',
];

const SEARCHABLE = new Set<Kind>([
  'text',
  'long_text',
  'person_name',
  'address',
  'emails',
  'phones',
  'links',
  'choice',
  'choices',
]);
const UNIQUE = new Set<Kind>(['text', 'number', 'date', 'choice']);
const NOT_INDEXED = new Set<Kind>([
  'long_text',
  'json',
  'relations',
  'inverse',
  'formula',
  'roll_up',
  'file',
]);
const COMPUTED = new Set<Kind>(['formula', 'roll_up', 'inverse']);

export const maySearch = (kind: Kind) => SEARCHABLE.has(kind);
export const mayBeUnique = (kind: Kind) => UNIQUE.has(kind);
export const mayIndex = (kind: Kind) => !NOT_INDEXED.has(kind);
export const isComputed = (kind: Kind) => COMPUTED.has(kind);
export const mayAge = (kind: Kind) => !COMPUTED.has(kind) && kind !== 'relations';

const STAMPS = new Set([
  'owner',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'version',
]);

/** Fields that every type has; nobody changes them. */
export const isSystem = (field: Field) => STAMPS.has(field.name);

export const isOwn = (name: string) => name.startsWith('x_');

/** What the API calls a thing that people call so: "Größe (m)" becomes "groesse_m". */
export function nameFor(label: string, taken: Iterable<string>): string {
  const plain = label
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  const base = (plain || 'own').slice(0, 22).replace(/_+$/, '');
  const all = new Set(taken);
  let name = `x_${base}`;
  for (let number = 2; all.has(name); number += 1) name = `x_${base}_${number}`;
  return name;
}

/** Names of a type that no further field may have, those out of use included. */
export function takenNames(type: RecordType): string[] {
  return [...type.fields, ...(type.retired_fields ?? [])].map(field => field.name);
}
