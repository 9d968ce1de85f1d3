import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';

/** "told 3 months ago, by 2 sources", "nobody has asked" */
export function stateOf(thing: api.CoverageThing): string {
  if (thing.state === 'asked' && thing.asked) {
    return t('coverage.state.asked.when', { when: ago(thing.asked.at) });
  }
  if (!thing.at) return t(`coverage.state.${thing.state}`);
  const how = t(`coverage.state.${thing.state}.when`, { when: ago(thing.at) });
  return thing.sources > 1 ? t('coverage.sources', { how, count: thing.sources }) : how;
}

/** What can be observed of the value of a field, by what it holds. */
export function observable(thing: api.CoverageThing): api.CoverageObservationDraft['kind'][] {
  if (!thing.field || !thing.at) return [];
  if (thing.field === 'emails') return ['bounced', 'still_right'];
  if (thing.field === 'phones') return ['wrong_number', 'still_right'];
  return ['wrong', 'still_right'];
}
