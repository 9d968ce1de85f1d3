import { type api, ApiProblem, sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { spokenOf } from '@/records/conditions/words';
import type { Model } from '@/records/schema';
import type { Draft } from './draft';

export const STATUS_KEYS = {
  supported: 'belief.status.supported',
  open: 'belief.status.open',
  contradicted: 'belief.status.contradicted',
  same: 'belief.status.same',
} as const;

/** Whether what was counted of both may well be the same share: nothing leans any way. */
const hardly = ({ first, second }: api.BeliefTally) =>
  second !== null && first.to >= second.from && second.to >= first.from;

export const percentOf = (share: number) => number(share * 100, share < 0.1 ? 1 : 0);

/** "11 of 40, against 30 of 60": what was counted, without a judgement. */
export function countsOf(tally: api.BeliefTally, kind: string) {
  const { first, second } = tally;
  if (first.cases === 0 && (second?.cases ?? 0) === 0) return t('belief.counts.none');
  const counts = { ...sharesOf(first), hits: number(first.hits), cases: number(first.cases) };
  if (kind === 'leader') return t('belief.counts.rounds', counts);
  if (!second) return t('belief.counts.one', counts);
  return t('belief.counts.two', {
    ...counts,
    other: sharesOf(second).percent,
    rest: number(second.cases),
  });
}

function sharesOf(share: api.BeliefShare) {
  return { percent: percentOf(share.cases === 0 ? 0 : share.hits / share.cases) };
}

/** A statement as one would say it; null where a condition says more than words can. */
export function statementInWords(model: Model, statement: api.BeliefStatement): string | null {
  const type = model.find(statement.type);
  if (!type || statement.kind === 'leader') return null;
  const said = (text: string | null | undefined) =>
    text ? spokenOf(model, type, text)?.join(t('belief.and')) : t('belief.all_of_them');
  const words = { type: type.plural_label, percent: number(statement.percent ?? 0) };
  const among = said(statement.among);
  const group = said(statement.group);
  const outcome = said(statement.outcome);
  const against = statement.against ? said(statement.against) : t('belief.all_others');
  if (!among || !group || !outcome || !against) return null;
  if (statement.kind === 'bound') {
    return t(`belief.sentence.${statement.side ?? 'at_most'}`, { ...words, among, outcome });
  }
  return t('belief.sentence.comparison', { ...words, among, group, outcome, against });
}

const FIELDS: Partial<Record<string, Key>> = {
  words: 'belief.words',
  sure: 'belief.how_sure',
  among: 'belief.among.short',
  group: 'belief.in_group',
  against: 'belief.against.short',
  outcome: 'belief.outcome',
  percent: 'belief.percent',
  segment: 'belief.segment',
  by: 'belief.by_field',
  time: 'belief.time',
  until: 'belief.until.short',
};

/** What was refused, with the field that it is about as the form calls it. */
export function faultOf(error: Error, draft: Draft) {
  const field = error instanceof ApiProblem ? error.field?.split('.').at(-1) : undefined;
  const key =
    field === 'outcome' && draft.kind === 'bound' ? 'belief.outcome.bound' : FIELDS[field ?? ''];
  return key ? t('belief.fault', { field: t(key), fault: sentence(error) }) : sentence(error);
}

/** Up to a million to one, in two digits. */
export function weightOf(weight: number) {
  if (weight > 0.95 && weight < 1.05) return t('belief.weight.none');
  const times = weight > 1 ? weight : 1 / weight;
  const shown = number(Number(times.toPrecision(2)));
  return t(weight > 1 ? 'belief.weight.for' : 'belief.weight.against', { times: shown });
}

/** The status that the evidence alone would have, for one that is not written yet. */
export function leaning(tally: api.BeliefTally): keyof typeof STATUS_KEYS {
  if (tally.weight >= 10) return 'supported';
  if (tally.weight > 0.1) return 'open';
  return hardly(tally) ? 'same' : 'contradicted';
}

export const saysOf = (status: keyof typeof STATUS_KEYS, counts: string) =>
  t(`belief.says.${status}`, { counts });
