import type { api } from '@/lib/api';
import type { Language } from '@/lib/messages';
import type { Choice, Field } from '@/records/schema';
import { isComputed, type Kind, mayAge, mayBeUnique, mayIndex, maySearch } from './kinds';

export type Labels = Partial<Record<Language, string>>;

export interface ChoiceDraft {
  key: string;
  labels: Labels;
  colour: string | null;
  retired: boolean;
  /** Records may hold it already. */
  kept: boolean;
}

/** A field while it is made or changed. */
export interface FieldDraft {
  kind: Kind;
  labels: Labels;
  help: string;
  section: string;
  required: boolean;
  unique: boolean;
  searchable: boolean;
  indexed: boolean;
  halfLife: number | null;
  scale: string;
  min: string;
  max: string;
  open: boolean;
  choices: ChoiceDraft[];
  to: string[];
  inverse: Labels;
  expression: string;
  result: string;
  relation: string;
  function: string;
  rolled: string;
  filter: string;
}

export function draftOf(field: Field | null): FieldDraft {
  const given = field as (Field & Record<string, unknown>) | null;
  const text = (name: string) => (given?.[name] === undefined ? '' : String(given[name] ?? ''));
  return {
    kind: field?.kind ?? 'text',
    labels: field ? { ...(field.labels ?? { en: field.label }) } : {},
    help: field?.help ?? '',
    section: field?.section ?? '',
    required: field?.required ?? false,
    unique: field?.unique ?? false,
    searchable: field?.searchable ?? false,
    indexed: field?.indexed ?? false,
    halfLife: field?.half_life_days ?? null,
    scale: text('scale'),
    min: text('min'),
    max: text('max'),
    open: field?.open ?? false,
    choices: (field?.choices ?? []).map(kept),
    to: field?.to ?? [],
    inverse: {},
    expression: text('expression'),
    result: field?.result ?? '',
    relation: text('relation'),
    function: text('function') || 'count',
    rolled: text('field'),
    filter: text('filter'),
  };
}

function kept(choice: Choice & { labels?: Labels }): ChoiceDraft {
  return {
    key: choice.key,
    labels: choice.labels ?? { en: choice.label },
    colour: choice.colour ?? null,
    retired: choice.retired ?? false,
    kept: true,
  };
}

/** English stands in for every language that is not there, so there is always one. */
export function labelsOf(labels: Labels): Record<string, string> | undefined {
  const given = Object.entries(labels)
    .map(([language, label]) => [language, (label ?? '').trim()] as const)
    .filter(([, label]) => label !== '');
  const first = given[0]?.[1];
  return first === undefined ? undefined : { en: first, ...Object.fromEntries(given) };
}

const number = (text: string) => (text.trim() === '' ? undefined : Number(text.replace(',', '.')));

/** What the API takes for a new field. */
export function added(draft: FieldDraft, name: string): api.FieldDraft {
  const { kind } = draft;
  return {
    name,
    kind,
    ...common(draft),
    ...(mayBeUnique(kind) && draft.unique && { unique: true }),
    ...(kind === 'choices' && draft.open && { open: true }),
    ...((kind === 'relation' || kind === 'relations') && {
      to: kind === 'relations' ? draft.to[0] : draft.to,
      inverse_labels: labelsOf(draft.inverse),
    }),
  };
}

/** What the API takes for a field as it is to be: only what may change. */
export function changed(draft: FieldDraft, before: FieldDraft): api.FieldPatch {
  const now = common(draft) as Record<string, unknown>;
  const then = common(before) as Record<string, unknown>;
  const names = new Set([...Object.keys(now), ...Object.keys(then)]);
  const patch: Record<string, unknown> = {};
  for (const name of names) {
    const same = JSON.stringify(now[name] ?? null) === JSON.stringify(then[name] ?? null);
    if (!same) patch[name] = now[name] ?? null;
  }
  return patch as api.FieldPatch;
}

function common(draft: FieldDraft): Omit<api.FieldDraft, 'name' | 'kind'> {
  const { kind } = draft;
  const listed = kind === 'choice' || (kind === 'choices' && !draft.open);
  return {
    labels: labelsOf(draft.labels),
    help: draft.help.trim() || null,
    section: draft.section.trim() || null,
    ...(!isComputed(kind) && { required: draft.required }),
    ...(maySearch(kind) && { searchable: draft.searchable }),
    ...(mayIndex(kind) && kind !== 'relation' && { indexed: draft.indexed }),
    ...(mayAge(kind) && { half_life_days: draft.halfLife }),
    ...(kind === 'number' && {
      scale: number(draft.scale),
      min: number(draft.min),
      max: number(draft.max),
    }),
    ...(kind === 'rating' && { max: number(draft.max) }),
    ...(listed && draft.choices.length > 0 && { choices: draft.choices.map(chosen) }),
    ...(kind === 'formula' && {
      expression: draft.expression,
      result: draft.result as api.FieldDraft['result'],
    }),
    ...(kind === 'roll_up' && {
      relation: draft.relation,
      function: draft.function as api.FieldDraft['function'],
      result: draft.result as api.FieldDraft['result'],
      ...(draft.function !== 'count' && { field: draft.rolled }),
      ...(draft.filter.trim() && { filter: draft.filter }),
    }),
  };
}

function chosen(choice: ChoiceDraft) {
  return {
    key: choice.key,
    labels: labelsOf(choice.labels),
    ...(choice.colour && { colour: choice.colour }),
    ...(choice.retired && { retired: true }),
  };
}
