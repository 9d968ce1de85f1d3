import { type Field, fieldOf, type Model, type RecordType } from '../schema';
import type { Token } from './tokens';

/** What a path through the schema leads to. */
export type Reached =
  | { to: 'record'; types: RecordType[]; field?: Field }
  | { to: 'records'; types: RecordType[]; field: Field }
  | { to: 'value'; field: Field };

/** Variables of the calls around a place: `d` in `deals.exists(d, d.`. */
export type Variables = ReadonlyMap<string, Reached>;

const WITH_A_VARIABLE = new Set([
  'exists',
  'exists_one',
  'all',
  'filter',
  'count',
  'sum',
  'avg',
  'min',
  'max',
]);

/** Where names lead that stand behind each other with dots between; null where they lead nowhere. */
export function reach(
  model: Model,
  type: RecordType,
  variables: Variables,
  path: string[],
): Reached | null {
  const [first = '', ...rest] = path;
  const known = variables.get(first) ?? named(model, fieldOf(type, first));
  return rest.reduce<Reached | null>((at, name) => at && step(model, at, name), known);
}

function step(model: Model, at: Reached, name: string): Reached | null {
  if (at.to === 'records') return name === 'filter' ? at : null;
  if (at.to === 'value') return null;
  // A relation to several types names the type before its fields.
  if (at.types.length > 1) {
    const one = at.types.find(type => type.name === name);
    return one ? { to: 'record', types: [one] } : null;
  }
  const [only] = at.types;
  return only ? named(model, fieldOf(only, name)) : null;
}

function named(model: Model, field: Field | undefined): Reached | null {
  if (!field) return null;
  const types = targets(model, field);
  if (field.value_type === 'record') return { to: 'record', types, field };
  if (field.value_type === 'records') return { to: 'records', types, field };
  return { to: 'value', field };
}

function targets(model: Model, field: Field): RecordType[] {
  const names = field.of ? [field.of] : (field.to ?? []);
  return names.map(name => model.find(name)).filter(type => type !== undefined);
}

/** The variables that are known behind these tokens: of every call that is not closed yet. */
export function variablesAt(model: Model, type: RecordType, tokens: Token[]): Variables {
  const variables = new Map<string, Reached>();
  const open: { variable?: string }[] = [];
  tokens.forEach((token, at) => {
    if (token.text === ')') {
      const closed = open.pop();
      if (closed?.variable) variables.delete(closed.variable);
    }
    if (token.text !== '(') return;
    const call = tokens[at - 1];
    const name = tokens[at + 1];
    const over =
      call && WITH_A_VARIABLE.has(call.text) && name?.kind === 'word'
        ? reach(model, type, variables, pathTo(tokens, at - 2))
        : null;
    if (over && name && over.to === 'records') {
      variables.set(name.text, { to: 'record', types: over.types });
      open.push({ variable: name.text });
    } else if (over && name && over.to === 'value') {
      variables.set(name.text, { to: 'value', field: { ...over.field, value_type: 'text' } });
      open.push({ variable: name.text });
    } else open.push({});
  });
  return variables;
}

/** The names before the dot at this place: `["company", "deals"]` at the last dot of `company.deals.`. */
export function pathTo(tokens: Token[], dot: number): string[] {
  const path: string[] = [];
  let at = dot;
  while (tokens[at]?.text === '.') {
    let before = at - 1;
    // What filter(...) leaves is the same records.
    if (tokens[before]?.text === ')') before = callBefore(tokens, before);
    const name = tokens[before];
    if (name?.kind !== 'word') return [];
    path.unshift(name.text);
    at = before - 1;
  }
  return path;
}

function callBefore(tokens: Token[], end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (tokens[at]?.text === ')') depth += 1;
    if (tokens[at]?.text === '(') depth -= 1;
    if (depth === 0) return at - 1;
  }
  return -1;
}
