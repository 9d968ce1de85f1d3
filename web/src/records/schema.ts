import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type api, call, type Row } from '@/lib/api';
import { useMe } from '@/lib/me';
import { useMoment } from './past/moment';

export interface Choice {
  key: string;
  label: string;
  colour?: string;
  retired?: boolean;
}

/** A field with the settings of its kind beside it. */
export type Field = api.Field & {
  choices?: Choice[];
  choices_from?: string;
  open?: boolean;
  to?: string[];
  of?: string;
  via?: string;
  inverse?: string;
  scale?: number;
  min?: number;
  max?: number;
  result?: string;
};

export type RecordType = Omit<api.RecordType, 'fields'> & { fields: Field[] };

export const modelQuery = queryOptions({
  queryKey: ['model'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/model/types', { signal })).items as RecordType[],
  staleTime: 5 * 60_000,
});

/** Types that are read in lists of their own rather than looked at by everybody all day. */
const SETTINGS = ['pipeline', 'stage', 'exchange_rate', 'setting', 'view', 'expectation'];
const BACKSTAGE = ['order_line', 'note', 'file', ...SETTINGS];

export class Model {
  readonly types: RecordType[];
  private readonly byWord = new Map<string, RecordType>();

  constructor(types: RecordType[]) {
    this.types = types;
    for (const type of types) {
      this.byWord.set(type.name, type);
      this.byWord.set(type.plural, type);
    }
  }

  /** By its singular or its plural name. */
  find(word: string): RecordType | undefined {
    return this.byWord.get(word);
  }

  /** What stands in the rail. */
  get everyday(): RecordType[] {
    return this.without(BACKSTAGE);
  }

  /** What one would ask questions about: not how Candor is set up. */
  get askable(): RecordType[] {
    return this.without(SETTINGS);
  }

  private without(names: string[]): RecordType[] {
    return this.types.filter(type => type.origin !== 'fixed' && !names.includes(type.name));
  }
}

export function useModel(): Model {
  const { data } = useSuspenseQuery(modelQuery);
  const { rights } = useMe();
  const past = useMoment() !== undefined;
  return useMemo(
    () => new Model(data.map(type => (past ? still(type) : asAllowed(type, rights)))),
    [data, rights, past],
  );
}

/** Nothing is written in the past. */
function still(type: RecordType): RecordType {
  const fields = type.fields.map(field => ({ ...field, writable: false }));
  return { ...type, may_create: false, fields };
}

/** Who may write no record of a type may write none of its fields. */
function asAllowed(type: RecordType, rights: api.Me['rights']): RecordType {
  if (rights[type.name]?.write !== 'none') return type;
  return { ...type, fields: type.fields.map(field => ({ ...field, writable: false })) };
}

export function fieldOf(type: RecordType, name: string): Field | undefined {
  return type.fields.find(field => field.name === name);
}

/** A related record in an answer is its id, or an object where it was expanded. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object' && 'id' in value) return String(value.id);
  return null;
}

/** What a record is called; records without a name show a dash. */
export function titleOf(model: Model, typeName: string | undefined, row: unknown): string {
  const type = typeName ? model.find(typeName) : undefined;
  if (!type || !row || typeof row !== 'object') return '—';
  return spoken((row as Row)[type.title]) || '—';
}

/** A text, or a person's name in the order in which it is said. */
export function spoken(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const name = value as Record<string, string | null>;
  return [name.prefix, name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');
}
