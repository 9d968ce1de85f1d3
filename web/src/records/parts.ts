import { t } from '@/lib/messages';
import type { Field } from './schema';

/** What stands behind the dot of a value that has parts, by the kind of its field. */
export const PARTS = {
  address: ['street', 'postcode', 'city', 'region', 'country'],
  person_name: ['first', 'last', 'prefix', 'middle', 'suffix'],
};

/** The parts of a kind of field; none of one that has none. */
export const partsOf = (kind: string): string[] =>
  kind === 'address' || kind === 'person_name' ? PARTS[kind] : [];

export function partLabel(field: Field, part: string) {
  const key = `${field.kind === 'address' ? 'address' : 'name'}.${part}`;
  return t(key as Parameters<typeof t>[0]);
}
