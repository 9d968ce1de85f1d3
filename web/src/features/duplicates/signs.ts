import { t } from '@/lib/messages';
import type { Field, RecordType } from '@/records/schema';

const PARTS: Partial<Record<Field['kind'], string[]>> = {
  address: ['street', 'postcode', 'city', 'region', 'country'],
  person_name: ['first', 'last', 'prefix', 'middle', 'suffix'],
};

const COMPARED: Field['kind'][] = ['text', 'emails', 'phones', 'links', 'date', 'choice'];

export interface Sign {
  path: string;
  label: string;
}

/** What of a record can tell who it is: fields, and the parts of names and addresses. */
export function signsOf(type: RecordType): Sign[] {
  return type.fields.flatMap(field => {
    const parts = (PARTS[field.kind] ?? []).map(part => ({
      path: `${field.name}.${part}`,
      label: `${field.label}: ${partLabel(field, part)}`,
    }));
    const compared = COMPARED.includes(field.kind) || field.kind === 'relation' || parts.length > 0;
    return compared ? [{ path: field.name, label: field.label }, ...parts] : [];
  });
}

function partLabel(field: Field, part: string) {
  const key = `${field.kind === 'address' ? 'address' : 'name'}.${part}`;
  return t(key as Parameters<typeof t>[0]);
}

/** The same with another role for one path; without any it is left out. */
export function withRole(fields: Record<string, string>, path: string, role: string) {
  const next = { ...fields };
  if (role === '') delete next[path];
  else next[path] = role;
  return next;
}
