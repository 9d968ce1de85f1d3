import type { api } from '@/lib/api';

type Said = Pick<api.DealForecast, 'similar' | 'similar_won' | 'lower' | 'upper' | 'reasons'>;

/** Whether a deal is told another chance than the count of similar ones beside it, and to which side. */
export function differing(said: Said) {
  if (said.similar === 0) return null;
  const share = said.similar_won / said.similar;
  if (share > said.upper) return 'less' as const;
  return share < said.lower ? ('more' as const) : null;
}

/**
 * The reasons to tell, those first that lead to where it differs. The stage is in the count already,
 * which compares with deals of the same one.
 */
export function telling(said: Said, side: ReturnType<typeof differing>) {
  const others = said.reasons.filter(one => said.similar === 0 || one.column !== 'stage');
  if (!side) return others;
  const leads = (one: { points: number }) => (one.points > 0 === (side === 'more') ? 0 : 1);
  return others.toSorted((a, b) => leads(a) - leads(b));
}
