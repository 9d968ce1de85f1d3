import type { api } from '@/lib/api';

export type Reach = api.GrantedRows;
export type Limit = 'hidden' | 'fixed';
export const REACHES: Reach[] = ['all', 'department', 'team', 'own', 'none'];
export const OTHERS = '*';

/** What a role may do, as it is being written. */
export interface Draft {
  label: string;
  capabilities: api.Capability[];
  types: Record<string, api.Grant>;
}

const READING: api.Grant = {
  create: false,
  export: false,
  read: 'all',
  write: 'none',
  delete: 'none',
  fields: {},
};

export function draftOf(role: Pick<api.Role, 'label' | 'capabilities' | 'types'>): Draft {
  return {
    label: role.label,
    capabilities: [...role.capabilities],
    types: { [OTHERS]: READING, ...role.types },
  };
}

/** The grant that counts for a type: its own, or that of all others, whose fields it has not. */
export function grantOn(draft: Draft, type: string): api.Grant {
  return draft.types[type] ?? { ...(draft.types[OTHERS] ?? READING), fields: {} };
}

export function withGrant(draft: Draft, type: string, part: Partial<api.Grant>): Draft {
  const before = grantOn(draft, type);
  return { ...draft, types: { ...draft.types, [type]: { ...before, ...part } } };
}

/** Back to what all other types have. */
export function withoutGrant(draft: Draft, type: string): Draft {
  const { [type]: _, ...types } = draft.types;
  return { ...draft, types };
}

/** A field that is fully open has no limit. */
export function withLimit(draft: Draft, type: string, field: string, limit: Limit | null): Draft {
  const { [field]: _, ...others } = grantOn(draft, type).fields;
  return withGrant(draft, type, { fields: limit ? { ...others, [field]: limit } : others });
}

const narrowGrant = (grant: api.Grant) =>
  grant.read !== 'all' || Object.values(grant.fields).includes('hidden');

/** A role that keeps something from being seen counts as a closure. */
export function isNarrow(draft: Pick<Draft, 'types'>) {
  return Object.values(draft.types).some(narrowGrant);
}

/** What a role keeps from being seen: another value needs another agreement. */
export function narrowing(draft: Pick<Draft, 'types'>): string {
  return JSON.stringify(
    Object.entries(draft.types)
      .filter(([, grant]) => narrowGrant(grant))
      .map(([type, grant]) => [
        type,
        grant.read,
        Object.keys(grant.fields)
          .filter(field => grant.fields[field] === 'hidden')
          .sort(),
      ])
      .sort(),
  );
}
