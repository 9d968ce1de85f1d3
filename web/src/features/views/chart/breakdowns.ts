import { fieldOf, type Field, type RecordType } from '@/records/schema';
import { boardField } from '../board/boardField';
import { dateField } from '../calendar/dateFields';
import type { View } from '../useView';

export const SPANS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Span = (typeof SPANS)[number];
export const SHAPES = ['bar', 'line', 'number'] as const;
export type Shape = (typeof SHAPES)[number];
const FUNCTIONS = ['sum', 'avg', 'median'] as const;

/** How many, or a sum, an average, a median of a field. */
export interface Measure {
  key: string;
  function: 'count' | (typeof FUNCTIONS)[number];
  field: Field | null;
}

export interface Breakdown {
  field: Field;
  span: Span | null;
}

const COUNT: Measure = { key: 'count', function: 'count', field: null };
const SPLIT_BY = new Set(['text', 'number', 'yes_no', 'date', 'moment', 'record', 'texts']);
const NEVER = new Set(['long_text', 'money', 'address', 'person_name', 'json', 'file', 'roll_up']);

export const isTime = (field: Field) => field.kind === 'date' || field.kind === 'moment';

export function measuresOf(type: RecordType): Measure[] {
  const numbers = type.fields.filter(
    field => field.value_type === 'number' && field.name !== 'version',
  );
  return [
    COUNT,
    ...numbers.flatMap(field =>
      FUNCTIONS.map(name => ({ key: `${name}:${field.name}`, function: name, field })),
    ),
  ];
}

/** The fields that records can be told apart by. */
export function splitsOf(type: RecordType): Field[] {
  return type.fields.filter(
    field =>
      SPLIT_BY.has(field.value_type) &&
      !NEVER.has(field.kind) &&
      field.name !== type.title &&
      (field.value_type !== 'record' || field.to?.length === 1),
  );
}

export interface ChartOf {
  shape: Shape;
  measure: Measure;
  split: Breakdown | null;
  then: Breakdown | null;
}

/** What the view's settings come to; what is not said is the likeliest. */
export function chartOf({ type, settings }: View): ChartOf {
  const measure = measuresOf(type).find(one => one.key === settings.measure) ?? COUNT;
  const shape = SHAPES.find(one => one === settings.shape) ?? 'bar';
  if (shape === 'number') return { shape, measure, split: null, then: null };
  const usual = boardField(type) ?? dateField(type, undefined) ?? splitsOf(type)[0];
  const split = fieldOf(type, settings.split ?? '') ?? usual;
  const then = fieldOf(type, settings.then ?? '');
  return {
    shape,
    measure,
    split: split ? breakdown(split, settings.each) : null,
    then: then && then.name !== split?.name ? breakdown(then, settings.each) : null,
  };
}

function breakdown(field: Field, each: string | undefined): Breakdown {
  if (!isTime(field)) return { field, span: null };
  return { field, span: SPANS.find(span => span === each) ?? 'month' };
}
