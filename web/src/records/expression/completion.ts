import { t } from '@/lib/messages';
import type { Field, Model, RecordType } from '../schema';
import { type Callable, FREE, ON_RECORDS, ON_TEXT, ON_TEXTS, PARTS } from './functions';
import { pathTo, reach, type Reached, variablesAt } from './reach';
import { type Token, tokensOf } from './tokens';

/** Something that may stand where the caret is. */
export interface Offer {
  name: string;
  /** What it is, in the reader's words. */
  says: string;
  /** What replaces the text from `from` to `to`; a bar marks the caret. */
  written: string;
}

export interface Completion {
  from: number;
  to: number;
  offers: Offer[];
}

const MOST = 50;
const NOTHING: Completion = { from: 0, to: 0, offers: [] };
const COMPARING = new Set(['==', '!=', 'in']);

/** What may follow at this place of an expression on a type. */
export function completionAt(
  model: Model,
  type: RecordType,
  expression: string,
  place: number,
): Completion {
  const before = tokensOf(expression.slice(0, place));
  const last = before.at(-1);
  if (last?.kind === 'text' && (last.open || last.from + last.text.length > place)) {
    return values(model, type, before.slice(0, -1), last, place);
  }
  const typed = last?.kind === 'word' && last.from + last.text.length === place ? last : null;
  if (last?.kind === 'number' && last.from + last.text.length === place) return NOTHING;
  const tokens = typed ? before.slice(0, -1) : before;
  if (!typed && complete(tokens.at(-1))) return NOTHING;
  const from = typed?.from ?? place;
  const rest = /^[\p{L}\p{N}_]*/u.exec(expression.slice(place))?.[0].length ?? 0;
  const offers =
    tokens.at(-1)?.text === '.' ? behindDot(model, type, tokens) : free(model, type, tokens);
  return {
    from,
    to: typed ? place + rest : place,
    offers: fitting(offers, typed?.text ?? '').slice(0, MOST),
  };
}

/** After a whole value only an operator can follow, and those nobody has to look up. */
function complete(last: Token | undefined) {
  if (!last || last.text === 'in') return false;
  return last.kind !== 'sign' || last.text === ')' || last.text === ']';
}

/** Names that begin so come first, then those whose words do. */
function fitting(offers: Offer[], typed: string): Offer[] {
  if (typed === '') return offers;
  const wanted = typed.toLowerCase();
  const begins = offers.filter(one => one.name.toLowerCase().startsWith(wanted));
  const says = offers.filter(
    one =>
      !begins.includes(one) &&
      (one.says.toLowerCase().startsWith(wanted) || one.name.includes(`_${wanted}`)),
  );
  const only = begins.length === 1 && begins[0]?.written === typed;
  return only ? [] : [...begins, ...says];
}

function free(model: Model, type: RecordType, tokens: Token[]): Offer[] {
  const variables = variablesAt(model, type, tokens);
  const known = [...variables].map(([name, reached]) => ({
    name,
    says: reached.to === 'value' ? reached.field.label : (reached.types[0]?.label ?? ''),
    written: `${name}${reached.to === 'value' ? '' : '.'}|`,
  }));
  return [
    ...compared(model, type, tokens),
    ...known,
    ...fields(type),
    ...FREE.map(one => call(one, '')),
  ];
}

/** Behind `stage == ` its choices come first. */
function compared(model: Model, type: RecordType, tokens: Token[]): Offer[] {
  const reached = leftOf(model, type, tokens);
  if (!reached) return [];
  if (reached.to === 'record') {
    const person = reached.types.some(one => one.name === 'user');
    return person ? [{ name: 'me', says: t('expression.fn.me'), written: 'me|' }] : [];
  }
  if (reached.to !== 'value') return [];
  if (reached.field.value_type === 'yes_no') {
    return ['true', 'false'].map(name => ({
      name,
      says: t(name === 'true' ? 'yes' : 'no'),
      written: `${name}|`,
    }));
  }
  return choices(reached.field).map(one => ({ ...one, written: `"${one.name}"|` }));
}

/** What is compared with what comes next: `company.status` before `==`, `!=`, `in`, also in a list. */
function leftOf(model: Model, type: RecordType, tokens: Token[]): Reached | null {
  let at = tokens.length - 1;
  const listed = tokens.findLastIndex(token => token.text === '[');
  if (listed > tokens.findLastIndex(token => token.text === ']')) at = listed - 1;
  if (!COMPARING.has(tokens[at]?.text ?? '')) return null;
  const name = tokens[at - 1];
  if (name?.kind !== 'word') return null;
  const path = tokens[at - 2]?.text === '.' ? pathTo(tokens, at - 2) : [];
  return reach(model, type, variablesAt(model, type, tokens), [...path, name.text]);
}

function values(
  model: Model,
  type: RecordType,
  tokens: Token[],
  text: Token,
  place: number,
): Completion {
  const reached = leftOf(model, type, tokens);
  if (reached?.to !== 'value') return NOTHING;
  const quote = text.text[0] ?? '"';
  const offers = choices(reached.field).map(one => ({ ...one, written: `${one.name}${quote}|` }));
  return { from: text.from + 1, to: place, offers: fitting(offers, text.text.slice(1)) };
}

function choices(field: Field): Omit<Offer, 'written'>[] {
  return (field.choices ?? [])
    .filter(one => !one.retired)
    .map(one => ({ name: one.key, says: one.label }));
}

function behindDot(model: Model, type: RecordType, tokens: Token[]): Offer[] {
  const variables = variablesAt(model, type, tokens);
  const path = pathTo(tokens, tokens.length - 1);
  const reached = reach(model, type, variables, path);
  if (!reached) return [];
  if (reached.to === 'records') {
    const variable = freeVariable(path.at(-1) ?? 'x', type, new Set(variables.keys()));
    return ON_RECORDS.map(one => call(one, variable));
  }
  if (reached.to === 'record') {
    const [only] = reached.types;
    if (reached.types.length === 1 && only) return fields(only);
    return reached.types.map(one => ({
      name: one.name,
      says: one.label,
      written: `${one.name}.|`,
    }));
  }
  return behindValue(reached.field);
}

function behindValue(field: Field): Offer[] {
  const parts = (PARTS[field.kind] ?? []).map(name => ({
    name,
    says: field.label,
    written: `${name}|`,
  }));
  if (field.value_type === 'texts') return ON_TEXTS.map(one => call(one, field.name[0] ?? 'x'));
  if (field.value_type === 'text' || field.value_type === 'parts') {
    return [...parts, ...ON_TEXT.map(one => call(one, ''))];
  }
  return parts;
}

/** The first letter of what is gone through, as people name such variables. */
function freeVariable(relation: string, type: RecordType, taken: Set<string>): string {
  const name = relation.replace(/^x_/, '');
  const first = name[0] ?? 'x';
  const used = (one: string) => taken.has(one) || type.fields.some(field => field.name === one);
  return [first, name.slice(0, 2), `${first}1`, `${first}2`].find(one => !used(one)) ?? 'it';
}

function fields(type: RecordType): Offer[] {
  return type.fields
    .filter(field => field.kind !== 'json' && field.kind !== 'file')
    .map(field => ({ name: field.name, says: field.label, written: `${field.name}|` }));
}

function call(one: Callable, variable: string): Offer {
  return {
    name: one.name,
    says: t(one.says),
    written: one.written.replaceAll('{v}', variable),
  };
}
