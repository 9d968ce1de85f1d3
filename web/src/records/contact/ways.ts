import type { Row } from '@/lib/api';
import { type Labelled, listOf } from '../fields/labelled';
import { type Field, idOf, type Model, type RecordType } from '../schema';

const WAYS = ['phones', 'emails'] as const;

/** How one record's people can be reached. */
export type Ways = Record<(typeof WAYS)[number], Labelled[]>;

/** The fields of a type by which somebody is reached. */
export function fieldsOfWays(type: RecordType): Field[] {
  return WAYS.flatMap(way => type.fields.filter(field => field.kind === way));
}

export function waysOf(type: RecordType, row: Row): Ways {
  const of = (way: keyof Ways) =>
    type.fields.filter(field => field.kind === way).flatMap(field => listOf(row[field.name]));
  return { phones: of('phones'), emails: of('emails') };
}

/** A person or company that a record leads to, and under which name. */
export interface Contact {
  field: Field;
  type: RecordType;
  id: string;
}

/**
 * Whom to turn to about a record: the first person and the first company that it leads to. Somebody of the
 * record's own kind is a relative of it, not a contact.
 */
export function contactsOf(model: Model, type: RecordType, row: Row): Contact[] {
  const found = type.fields.flatMap(field => {
    const to = field.kind === 'relation' && field.to?.length === 1 ? field.to[0] : undefined;
    const target = to && to !== type.name ? model.find(to) : undefined;
    const id = idOf(row[field.name]);
    if (!target || !id || target.origin === 'fixed' || !fieldsOfWays(target).length) return [];
    return [{ field, type: target, id }];
  });
  const first = found.filter(
    (one, place) => found.findIndex(other => other.type.name === one.type.name) === place,
  );
  // People are called before switchboards.
  return first.sort((one, other) => Number(isPerson(other.type)) - Number(isPerson(one.type)));
}

const isPerson = (type: RecordType) =>
  type.fields.some(field => field.name === type.title && field.kind === 'person_name');
