import type { api } from '@/lib/api';
import type { Start } from '@/records/beliefs';
import type { Model } from '@/records/schema';

/** A statement while it is written; what is empty is not sent. */
export interface Draft {
  kind: api.BeliefStatement['kind'];
  type: string;
  among: string;
  time: string;
  group: string;
  against: string;
  outcome: string;
  side: 'at_most' | 'at_least';
  percent: string;
  /** A field, or quarter or month with a star in front. */
  segments: string;
  segment: string;
  /** count, or sum and avg with a field: sum amount. */
  figure: string;
  round: 'week' | 'month' | 'quarter' | 'year';
}

export const EMPTY: Draft = {
  kind: 'comparison',
  type: 'deal',
  among: '',
  time: 'created_at',
  group: '',
  against: '',
  outcome: '',
  side: 'at_most',
  percent: '5',
  segments: '*quarter',
  segment: '',
  figure: 'count',
  round: 'year',
};

/**
 * The form as a chart begins it; an empty one, and what it could not be begun from, where that is
 * not about records that one writes beliefs of.
 */
export function startOf(model: Model, { words = '', without, ...given }: Start) {
  const type = given.type === undefined ? undefined : model.find(given.type);
  if (given.type !== undefined && (!type || !model.everyday.includes(type))) {
    return { words: '', without: type?.plural_label ?? given.type, draft: EMPTY };
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  return { words, without, draft: { ...EMPTY, ...said } as Draft };
}

export function draftOf(statement: api.BeliefStatement): Draft {
  const { kind, type, side, round } = statement;
  return {
    kind,
    type,
    among: statement.among ?? '',
    time: statement.time ?? EMPTY.time,
    group: statement.group ?? '',
    against: statement.against ?? '',
    outcome: statement.outcome ?? '',
    side: side ?? EMPTY.side,
    percent: String(statement.percent ?? EMPTY.percent),
    segments: statement.part ? `*${statement.part}` : (statement.by ?? EMPTY.segments),
    segment: statement.segment ?? '',
    figure: [statement.function ?? 'count', statement.field].filter(Boolean).join(' '),
    round: round ?? EMPTY.round,
  };
}

export function statementOf(draft: Draft): api.BeliefStatement {
  const all = {
    kind: draft.kind,
    type: draft.type,
    among: draft.among.trim() || null,
    time: draft.time,
  };
  const outcome = draft.outcome.trim();
  switch (draft.kind) {
    case 'comparison':
      return { ...all, group: draft.group.trim(), against: draft.against.trim() || null, outcome };
    case 'bound':
      return { ...all, outcome, side: draft.side, percent: Number(draft.percent) };
    case 'leader': {
      const [word, field] = draft.figure.split(' ');
      const part = draft.segments.startsWith('*');
      return {
        ...all,
        by: part ? null : draft.segments,
        part: part ? (draft.segments.slice(1) as 'quarter' | 'month') : null,
        segment: draft.segment.trim(),
        function: word as 'count' | 'sum' | 'avg' | 'median',
        field: field ?? null,
        round: part ? 'year' : draft.round,
      };
    }
  }
}

export function isComplete(draft: Draft) {
  return missingOf('said', draft).length === 0 && percentFits(draft);
}

/** Who is entirely sure needs no data. */
export function sureFits(sure: string) {
  const percent = Number(sure);
  return Number.isInteger(percent) && percent >= 1 && percent <= 99;
}

export function percentFits({ kind, percent }: Draft) {
  return kind !== 'bound' || (Number(percent) >= 0.1 && Number(percent) <= 99.9);
}

/** What a belief still lacks, by the labels of its fields. */
export function missingOf(words: string, draft: Draft, sure = '70') {
  const missing: Missing[] = [];
  const lacks = (label: Missing, lacking: boolean) => {
    if (lacking) missing.push(label);
  };
  lacks('belief.words', words.trim() === '');
  lacks('belief.how_sure', sure.trim() === '');
  switch (draft.kind) {
    case 'comparison':
      lacks('belief.in_group', draft.group.trim() === '');
      lacks('belief.outcome', draft.outcome.trim() === '');
      break;
    case 'bound':
      lacks('belief.outcome.bound', draft.outcome.trim() === '');
      lacks('belief.percent', draft.percent.trim() === '');
      break;
    case 'leader':
      lacks('belief.segment', draft.segment.trim() === '');
  }
  return missing;
}

type Missing =
  | 'belief.words'
  | 'belief.how_sure'
  | 'belief.in_group'
  | 'belief.outcome'
  | 'belief.outcome.bound'
  | 'belief.percent'
  | 'belief.segment';
