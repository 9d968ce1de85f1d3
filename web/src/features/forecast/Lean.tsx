import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import { proofQuery } from './queries';
import { breadth, leaning, weakAhead } from './words';

/** What the past says against the figures above it, and what was done about it. */
export function Lean({ said }: { said: api.Forecast }) {
  const { data } = useQuery(proofQuery);
  const stand = said.standpoint;
  if (!data || !stand) return null;
  const leans = leaning(data.items);
  const broad = breadth(data.held, data.spans);
  const weak = weakAhead(data.ahead)
    .map(one =>
      t('forecast.ahead.held', { place: one.ahead + 1, held: one.held, count: one.spans }),
    )
    .join(', ');
  const lines = [
    !broad && data.spans > 0 && t('forecast.lean.held', { held: data.held, count: data.spans }),
    leans && t(`forecast.lean.${leans.side}`, { times: leans.times, count: data.items.length }),
    leans && corrected(leans.side, stand.level),
    broad && t(`forecast.lean.${broad}`, { held: data.held, count: data.spans }),
    weak && t('forecast.lean.ahead', { each: weak }),
  ].filter(Boolean);
  return lines.length > 0 ? <p className={styles.lead}>{lines.join(' ')}</p> : null;
}

function corrected(side: 'high' | 'low', level: number) {
  const away = Math.round(100 * Math.abs(level - 1));
  if (away === 0 || level < 1 !== (side === 'high')) return t('forecast.lean.not');
  return t(side === 'high' ? 'forecast.lean.lowered' : 'forecast.lean.raised', { percent: away });
}
