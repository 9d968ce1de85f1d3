import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '@/lib/api';
import { day, percent } from '@/lib/format';
import { learn, t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { RangeBar } from '@/ui/RangeBar';
import styles from './BlindBand.module.css';

/**
 * One line for every report and forecast: how much of what evidently happened is missing in what it
 * rests on. It comes after the figures, from what was prepared, and is silent where nobody knows.
 */
export function BlindBand({ about }: { about: string }) {
  const model = useModel();
  const { data } = useQuery({
    queryKey: ['adoption', 'band', about],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) => {
      await learn('blindness');
      return call('GET /api/adoption/band', { query: { about }, signal });
    },
  });
  const blind = data?.blind;
  if (!blind) return null;
  const counts = {
    share: percent(blind.share),
    lower: percent(blind.lower),
    upper: percent(blind.upper),
    day: data.counted_at ? day(data.counted_at.slice(0, 10)) : '',
    name: data.about ? (model.find(data.about)?.plural_label ?? data.about) : '',
  };
  return (
    <div className={styles.band}>
      <RangeBar className={styles.bar} share={{ ...blind, value: blind.share }} />
      <span>
        {t(blind.unrecorded === 0 ? 'band.none' : data.about ? 'band.of' : 'band.all', counts)}{' '}
        <Link to="/insight/blindness">{t('band.link')}</Link>
      </span>
    </div>
  );
}
