import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/messages';
import { samplesQuery } from './samples';

/** One line where the day is planned: a few values wait for a yes or no. */
export default function Waiting() {
  const { data } = useQuery(samplesQuery());
  if (!data || data.items.length === 0) return null;
  return (
    <p>
      <Link to="/still-right">{t('coverage.samples', { count: data.items.length })}</Link>
    </p>
  );
}
