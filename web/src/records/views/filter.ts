import type { Field, RecordType } from '../schema';
import { fieldOf } from '../schema';
import { parts, TEXT } from './parts';

export { expressionOf } from './written';

/** One condition that a chip can show; all of a filter's conditions hold together. */
export interface Condition {
  field: string;
  op: Op;
  /** As it stands in the expression: a text, a number, several texts, or nothing. */
  value: string | number | boolean | string[] | null;
}

export type Op =
  | 'is'
  | 'is_not'
  | 'any_of'
  | 'none_of'
  | 'contains'
  | 'above'
  | 'at_least'
  | 'below'
  | 'at_most'
  | 'during'
  | 'last_days'
  | 'next_days'
  | 'older_days'
  | 'mine'
  | 'empty'
  | 'known';

export const COMPARED: Record<string, Op> = {
  '==': 'is',
  '!=': 'is_not',
  '>': 'above',
  '>=': 'at_least',
  '<': 'below',
  '<=': 'at_most',
};

/** Which questions make sense for a field, the usual one first. */
export function opsFor(field: Field): Op[] {
  const always: Op[] = ['known', 'empty'];
  switch (field.value_type) {
    case 'number':
      return ['at_least', 'at_most', 'is', ...always];
    case 'date':
      return ['last_days', 'next_days', 'during', 'older_days', 'at_least', 'at_most', ...always];
    case 'moment':
      return ['last_days', 'during', 'older_days', 'at_least', 'at_most', ...always];
    case 'yes_no':
      return ['is', ...always];
    case 'record':
      return field.to?.includes('user') ? ['mine', 'is', ...always] : ['is', ...always];
    case 'records':
    case 'opaque':
      return always;
    default:
      if (field.kind === 'choice') return ['any_of', 'none_of', ...always];
      return ['contains', 'is', 'is_not', ...always];
  }
}

/** Days and spans of the calendar that a date may be in. */
export const SPANS = [
  'today',
  'yesterday',
  'tomorrow',
  ...['week', 'month', 'quarter', 'year'].flatMap(span =>
    ['this', 'last', 'next'].map(which => `${which}_${span}`),
  ),
];

const SHAPES: [RegExp, (found: string[]) => Condition | null][] = [
  [
    /^([\w.]+) == null$|^!has\(([\w.]+)\)$/,
    ([a, b]) => ({ field: a || b || '', op: 'empty', value: null }),
  ],
  [
    /^([\w.]+) != null$|^has\(([\w.]+)\)$/,
    ([a, b]) => ({ field: a || b || '', op: 'known', value: null }),
  ],
  [/^([\w.]+) == me$/, ([field = '']) => ({ field, op: 'mine', value: null })],
  [
    new RegExp(`^(!\\()?([\\w.]+) in \\[((?:${TEXT})(?:, ?(?:${TEXT}))*)\\](\\))?$`),
    ([not, field = '', list = '', end]) =>
      Boolean(not) !== Boolean(end)
        ? null
        : {
            field,
            op: not ? 'none_of' : 'any_of',
            value: (list.match(new RegExp(TEXT, 'g')) ?? []).map(read),
          },
  ],
  [
    new RegExp(`^([\\w.]+)\\.contains\\((${TEXT})\\)$`),
    ([field = '', text = '']) => ({ field, op: 'contains', value: read(text) }),
  ],
  [
    new RegExp(`^(?:during\\(([\\w.]+), |([\\w.]+)\\.during\\()["'](${SPANS.join('|')})["']\\)$`),
    ([a, b, value = '']) => ({ field: a || b || '', op: 'during', value }),
  ],
  [
    /^([\w.]+) (>=|<=|<) (?:now|today) ([-+]) duration\("(\d+)d"\)$/,
    ([field = '', sign, way, days]) => {
      const op = `${sign}${way}`;
      const value = Number(days);
      if (op === '>=-') return { field, op: 'last_days', value };
      if (op === '<=+') return { field, op: 'next_days', value };
      return op === '<-' ? { field, op: 'older_days', value } : null;
    },
  ],
  [
    new RegExp(`^([\\w.]+) (>=|<=|>|<) (?:date|timestamp)\\((${TEXT})\\)$`),
    ([field = '', sign = '', text = '']) => ({
      field,
      op: COMPARED[sign] ?? 'is',
      value: read(text),
    }),
  ],
  [
    new RegExp(`^([\\w.]+) (==|!=|>=|<=|>|<) (${TEXT}|-?\\d+(?:\\.\\d+)?|true|false)$`),
    ([field = '', sign = '', value = '']) => ({
      field,
      op: COMPARED[sign] ?? 'is',
      value: literal(value),
    }),
  ],
];

function read(text: string): string {
  if (text.startsWith('"')) {
    try {
      return JSON.parse(text) as string;
    } catch {
      // An escape that the language knows and JSON does not.
    }
  }
  const inner = text.slice(1, -1);
  return inner.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
}

function literal(text: string): Condition['value'] {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^["']/.test(text) ? read(text) : Number(text);
}

/** The conditions of an expression that chips can show, or null where it says more than they can. */
export function conditionsOf(
  type: RecordType,
  expression: string,
  at = (path: string) => fieldOf(type, path),
): Condition[] | null {
  if (expression.trim() === '') return [];
  const conditions: Condition[] = [];
  for (const part of parts(expression)) {
    const condition = conditionOf(part);
    if (!condition || !at(condition.field)) return null;
    conditions.push(condition);
  }
  return conditions;
}

function conditionOf(part: string): Condition | null {
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(part);
    if (found) return make(found.slice(1).map(one => one ?? ''));
  }
  return alternatives(part);
}

const EQUAL = new RegExp(`^([\\w.]+) == (${TEXT})$`);

/** "a == x || a == y", in brackets or not, says what "a in [x, y]" does. */
function alternatives(part: string): Condition | null {
  const inner = part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1) : part;
  const found = inner.split(' || ').map(one => EQUAL.exec(one.trim()));
  const fields = new Set(found.map(one => one?.[1]));
  const [field] = fields;
  if (found.length < 2 || fields.size > 1 || !field) return null;
  return { field, op: 'any_of', value: found.map(one => read(one?.[2] ?? '')) };
}
