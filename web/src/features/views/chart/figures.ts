import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { labelOf } from '@/records/fields/choice';
import { shownMoney } from '@/records/fields/money';
import { withoutRate } from '../withoutRate';
import type { Breakdown, ChartOf, Measure } from './breakdowns';
import { shownSpan } from './labels';
import { filled } from './spans';

export type Key = api.Group['key'][string] | undefined;

export interface Category {
  /** Stable, to find the same one in another series. */
  id: string;
  key: Key;
  label: string;
  /** Where it stands for all that have none of their own: those. */
  besides?: Key[];
}

/** A figure, as it is drawn and as it is read. */
export interface Figure {
  value: number | null;
  shown: string;
}

/** Rows and columns of figures; without a second breakdown there is one column. */
export interface Figures {
  rows: Category[];
  columns: Category[];
  at: (row: Category, column: Category) => Figure;
  /** Only the largest groups are here. */
  more: boolean;
  withheld: boolean;
  /** Whether amounts of several currencies were counted together. */
  converted: boolean;
  /** What is in no figure for want of an exchange rate, as words. */
  missing: string;
  /** A number of its own, as the others are shown. */
  show: (value: number) => string;
}

const ONLY: Category = { id: 'only', key: undefined, label: '' };

export function figuresOf(chart: ChartOf, answer: api.Groups): Figures {
  const { split, then, measure } = chart;
  const cells = new Map<string, unknown>();
  const rows = new Map<string, Category>();
  const columns = new Map<string, Category>();
  for (const group of answer.groups) {
    const row = split ? category(split, group.key[split.field.name]) : ONLY;
    const column = then ? category(then, group.key[then.field.name]) : ONLY;
    rows.set(row.id, row);
    columns.set(column.id, column);
    cells.set(`${row.id}\n${column.id}`, group.measures.value);
  }
  const nothing = measure.function === 'count' || measure.function === 'sum' ? 0 : null;
  return {
    rows: ordered(split, rows),
    columns: ordered(then, columns),
    more: answer.more,
    withheld: answer.withheld !== undefined,
    converted: [...cells.values()].some(isConverted),
    missing: withoutRate([...cells.values()]),
    show: value => figure(measure, alike(value, cells)).shown,
    at: (row, column) => figure(measure, cells.get(`${row.id}\n${column.id}`) ?? nothing),
  };
}

const isMoney = (value: unknown): value is { amount: string; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value;

const isConverted = (value: unknown) =>
  isMoney(value) && 'converted' in value && value.converted === true;

/** A number that was added up here, with the currency of those that were. */
function alike(value: number, cells: Map<string, unknown>): unknown {
  const money = [...cells.values()].find(isMoney);
  const converted = [...cells.values()].some(isConverted);
  return money ? { amount: String(value), currency: money.currency, converted } : value;
}

function figure({ field, function: name }: Measure, value: unknown): Figure {
  if (value === null || value === undefined) return { value: null, shown: '—' };
  if (isMoney(value)) {
    return { value: Number(value.amount), shown: shownMoney(value) };
  }
  const digits = name === 'count' || field?.scale === 0 ? undefined : 2;
  return { value: Number(value), shown: number(String(value), digits) };
}

function category(by: Breakdown, key: Key): Category {
  if (key === null || key === undefined) {
    return { id: 'unknown', key: null, label: t('chart.unknown') };
  }
  if (typeof key === 'object') {
    return { id: key.id, key, label: key.title ?? t('chart.hidden') };
  }
  return { id: `=${key}`, key, label: label(by, key) };
}

function label({ field, span }: Breakdown, key: string | number | boolean) {
  if (span) return shownSpan(String(key), span);
  if (field.choices) return labelOf(field, key);
  return lookOf(field).text(key, field) || String(key);
}

/** Time as it passes, choices in their order, everything else as it was answered: largest first. */
function ordered(by: Breakdown | null, found: Map<string, Category>): Category[] {
  const all = [...found.values()];
  if (!by) return all;
  if (by.span) {
    const { span } = by;
    const unknown = all.filter(one => one.key === null);
    const spans = filled(
      all.filter(one => one.key !== null).map(one => String(one.key)),
      span,
    );
    return [...spans.map(key => found.get(`=${key}`) ?? category(by, key)), ...unknown];
  }
  if (!by.field.choices) return all;
  const order = by.field.choices.map(one => `=${one.key}`);
  const place = (one: Category) => order.indexOf(one.id) + 1 || order.length + 1;
  return all.sort((one, other) => place(one) - place(other));
}
