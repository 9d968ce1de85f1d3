import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { Start } from '@/records/beliefs';
import { fieldAt, pathLabel } from '@/records/conditions/paths';
import { type Field, fieldOf, type Model, type RecordType } from '@/records/schema';
import { inDeals } from './inDeals';

const CHANGES = 'deal_stage_changes';

/** Of fewer, the highest share is often chance. */
const FEW = 10;

/** What is asked, said of records that one writes beliefs of. */
interface Told {
  type: RecordType;
  name: string;
  among: string | null;
  outcome: string | null;
  field: string | null;
  time: string;
  path: string | null;
}

/** The belief that a chart suggests; where it suggests none, whose records or what it was. */
export function beginningOf(model: Model, answer: api.Answer): Start {
  const { measure } = answer;
  const told = toldOf(model, answer);
  if (!told) return { without: measure.label };
  const start = measure.stands ? null : (split(model, told, answer) ?? bound(told, answer));
  if (start) return { type: told.type.name, among: told.among ?? undefined, ...start };
  if (measure.type === CHANGES) return { without: measure.label };
  return { type: told.type.name, among: measure.filter ?? undefined, without: measure.label };
}

function toldOf(model: Model, { measure, asked, period }: api.Answer): Told | null {
  const changes = measure.type === CHANGES;
  const type = model.find(changes ? 'deal' : measure.type);
  if (!type || !model.everyday.includes(type)) return null;
  const said = (text: string | null) => (text === null || !changes ? text : inDeals(text));
  const [all, field, path] = [measure.filter, measure.field, asked.breakdown ?? null];
  const among = said(all);
  const outcome = said(measure.hit);
  const own = said(field);
  const part = said(path);
  const lost = (before: string | null, after: string | null) => before !== null && after === null;
  // Only the last change of a deal's stage tells of the deal as it is.
  if (changes && !all?.includes('left_at == null')) return null;
  if (lost(all, among) || lost(measure.hit, outcome) || lost(field, own) || lost(path, part)) {
    return null;
  }
  const day = fieldOf(type, changes ? 'close_date' : (measure.day ?? ''));
  const whole = among?.includes('||') ? `(${among})` : among;
  const filters = [whole, day && during(day, period)].filter(Boolean);
  return {
    type,
    name: measure.label,
    among: filters.length > 1 ? filters.join(' && ') : (filters[0] ?? null),
    outcome,
    field: own,
    time: day?.name ?? 'created_at',
    path: part,
  };
}

/** As far as the period is over; what is not goes on with what comes. */
function during(day: Field, { from, to }: api.AnsweredPeriod) {
  const begin = `${day.name} >= "${from}"`;
  if (to >= new Date().toISOString().slice(0, 10)) return begin;
  if (day.kind === 'date') return `${begin} && ${day.name} <= "${to}"`;
  const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  return `${begin} && ${day.name} < "${next}"`;
}

function split(model: Model, told: Told, answer: api.Answer): Start | null {
  const { type, name, path, outcome } = told;
  if (!path) return null;
  const parts = answer.segments.filter(one => one.key !== '' && one.key !== '*');
  const one = outcome ? highest(parts) : parts[0];
  const at = one && partOf(model, type, path, one);
  if (!one || !at) return null;
  const words = { name, part: pathLabel(model, type, path), value: one.label };
  if (outcome) {
    return {
      kind: 'comparison',
      words: t('insight.think.share', words),
      group: at.condition,
      outcome,
      time: told.time,
    };
  }
  const figure = figureOf(answer.measure.function, told.field);
  if (!figure || !at.path) return null;
  const round = answer.step === 'day' ? 'week' : answer.step;
  return {
    kind: 'leader',
    words: t('insight.think.leader', { ...words, rounds: t(`insight.think.rounds.${round}`) }),
    segments: at.path,
    segment: at.value,
    figure,
    round,
    time: told.time,
  };
}

function highest(parts: api.AnswerSegment[]) {
  const several = parts.filter(one => one.now.n >= FEW);
  const those = several.length > 0 ? several : parts;
  return those.toSorted((one, other) => (other.now.value ?? 0) - (one.now.value ?? 0))[0];
}

function figureOf(word: api.MeasureFunction, field: string | null) {
  if (word === 'count') return 'count';
  if (!field || word === 'median' || word === 'share') return null;
  return `${word === 'average' ? 'avg' : word} ${field}`;
}

interface Part {
  condition: string;
  /** By what the parts are told apart and which one it is; none where a record is in several. */
  path?: string;
  value?: string;
}

/** A part of a figure as a condition; null where parts are people, whom nothing measures. */
function partOf(model: Model, type: RecordType, path: string, one: api.AnswerSegment): Part | null {
  const field = fieldAt(model, type, path);
  if (!field) return null;
  const to = field.to?.length === 1 ? model.find(field.to[0] ?? '') : undefined;
  if (!to) {
    const plain = field.kind === 'yes_no' ? String(one.key.startsWith('t')) : null;
    const condition = `${path} == ${plain ?? JSON.stringify(one.key)}`;
    return { condition, path, value: plain ?? one.key };
  }
  if (to.name === 'user' || !to.title) return null;
  const named = `${to.title} == ${JSON.stringify(one.label)}`;
  if (field.value_type === 'records') return { condition: `${path}.exists(x, x.${named})` };
  return { condition: `${path}.${named}`, path: `${path}.${to.title}`, value: one.label };
}

function bound({ name, path, outcome, time }: Told, { now }: api.Answer): Start | null {
  if (!outcome || path || now.value === null) return null;
  const percent = String(Math.min(99, Math.max(1, Math.round(now.value * 100))));
  return {
    kind: 'bound',
    words: t('insight.think.bound', { name, percent }),
    outcome,
    side: 'at_least',
    percent,
    time,
  };
}
