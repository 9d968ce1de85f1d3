import type { api } from '@/lib/api';
import type { Choice } from '@/records/schema';

/** One part of what stood, at the end of each step. */
export interface Layer {
  key: string;
  label: string;
  values: number[];
}

export interface Stack {
  /** The days at whose end it stood: the last of each step, today of the one that goes on. */
  days: string[];
  layers: Layer[];
}

/** As many as there are colours that people tell apart, less one for all others. */
const MOST = 7;
const DAY = 86_400_000;

interface Names {
  none: string;
  others: string;
}

/**
 * The parts in the order of their choices, such as stages, else the largest first; what is beyond the
 * colours is put together. Steps of which nothing is known are left out.
 */
export function stackOf(
  series: api.MeasureSeries,
  choices: Choice[] | undefined,
  names: Names,
  today: string,
): Stack {
  const starts = series.lines[0]?.points.map(one => one.start) ?? [];
  const told = series.told_from ?? '';
  const days = starts.map((start, at) => ended(start, starts[at + 1], today));
  const known = days.map((day, place) => (day >= told ? place : -1)).filter(place => place >= 0);
  const all = series.lines
    .map(line => ({
      key: line.segment,
      label: nameOf(line, choices, names),
      values: known.map(place => line.points[place]?.value ?? 0),
    }))
    .filter(layer => layer.values.some(value => value !== 0));
  const order = new Map(choices?.map((one, place) => [one.key, place]));
  const bySize = [...all].sort((one, other) => sum(other) - sum(one));
  const own = bySize.filter(one => one.key !== '*').slice(0, MOST);
  const rest = bySize.filter(one => !own.includes(one));
  if (order.size > 0) own.sort((one, other) => place(order, one) - place(order, other));
  const layers = rest.length === 0 ? own : [...own, together(rest, names.others)];
  return { days: known.map(at => days[at] ?? ''), layers };
}

/** What stood in all at one of the days. */
export function totalOf(stack: Stack, place: number) {
  return stack.layers.reduce((total, one) => total + (one.values[place] ?? 0), 0);
}

/** The step that a day is in; the last one for none. */
export function placeOf(stack: Stack, day: string | undefined) {
  const last = stack.days.length - 1;
  if (!day) return last;
  const place = stack.days.findIndex(one => one >= day);
  return place < 0 ? last : place;
}

/** The day before the next step begins. */
function ended(start: string, next: string | undefined, today: string) {
  if (!next) return start > today ? start : today;
  return new Date(Date.parse(`${next}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

function nameOf(line: api.MeasureLine, choices: Choice[] | undefined, names: Names) {
  if (line.segment === '*') return names.others;
  if (line.segment === '') return names.none;
  return choices?.find(one => one.key === line.segment)?.label ?? line.label ?? line.segment;
}

function place(order: Map<string, number>, layer: Layer) {
  return order.get(layer.key) ?? order.size;
}

function sum(layer: Layer) {
  return layer.values.reduce((total, value) => total + Math.abs(value), 0);
}

function together(rest: Layer[], label: string): Layer {
  const length = rest[0]?.values.length ?? 0;
  const values = Array.from({ length }, (_, at) =>
    rest.reduce((total, one) => total + (one.values[at] ?? 0), 0),
  );
  return { key: '*', label, values };
}
