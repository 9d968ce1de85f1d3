import { lookOf } from '../fields';
import { type Field, fieldOf, type RecordType } from '../schema';

const TOO_MUCH = new Set([
  'long_text',
  'json',
  'inverse',
  'relations',
  'file',
  'links',
  'roll_up',
  'formula',
]);
const AT_THE_END = ['owner', 'created_at'];
const FIRST_COLUMNS = 7;

/** What a list shows until somebody says otherwise: the title first, then what fits. */
export function usualColumns(type: RecordType): string[] {
  const system = new Set([
    'owner',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'version',
  ]);
  const middle = type.fields.filter(
    field =>
      field.name !== type.title &&
      !system.has(field.name) &&
      !TOO_MUCH.has(field.kind) &&
      !(field.kind === 'choice' && field.choices_from === 'pipeline'),
  );
  const names = [type.title, ...middle.slice(0, FIRST_COLUMNS - 1).map(field => field.name)];
  return [...names, ...AT_THE_END].filter(name => fieldOf(type, name));
}

/** The fields behind column names; a name that is gone is left out, the title never. */
export function columnsOf(type: RecordType, names: string[]): Field[] {
  const wanted = names.includes(type.title) ? names : [type.title, ...names];
  return wanted.map(name => fieldOf(type, name)).filter(field => field !== undefined);
}

export function widthOf(type: RecordType, field: Field) {
  const width = lookOf(field).width;
  return field.name === type.title ? Math.max(width, 240) : width;
}
