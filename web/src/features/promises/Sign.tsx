import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { RangeBar } from '@/ui/RangeBar';
import styles from './promises.module.css';
import { monthOf, percent } from './words';

/** One sign: how many of how many, the way to them, and its year. */
export function Sign({ sign }: { sign: api.BlindSign }) {
  const { blind } = sign;
  const when = t(sign.lately ? 'blind.lately' : 'blind.standing');
  const counts = {
    evident: number(blind.evident),
    unrecorded: number(blind.unrecorded),
    lower: percent(blind.lower),
    upper: percent(blind.upper),
    when,
  };
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <h2>{sign.label}</h2>
        <p className={styles.quiet}>{t(blind.unrecorded ? 'blind.of' : 'blind.all', counts)}</p>
        <RangeBar className={styles.part} share={{ ...blind, value: blind.share }} />
      </div>
      <Year months={sign.months} />
      {blind.unrecorded > 0 && (
        <Link
          className={styles.show}
          to="/$noun"
          params={{ noun: sign.type }}
          search={{ filter: sign.missing }}
          aria-label={t('blind.show.of', { label: sign.label })}
        >
          {t('blind.show', counts)}
        </Link>
      )}
    </li>
  );
}

/** A bar for each month, as high as the part that is not recorded. */
function Year({ months }: { months: api.BlindSign['months'] }) {
  const parts = months
    .filter(month => month.evident > 0)
    .map(month => ({ ...month, part: 1 - month.recorded / month.evident }));
  if (parts.length < 2) return <div className={styles.year} />;
  const words = parts.map(one => `${monthOf(one.start)} ${percent(one.part)}`).join(', ');
  return (
    <div className={styles.year} role="img" aria-label={t('blind.year', { months: words })}>
      {parts.map(one => (
        <i
          key={one.start}
          style={{ height: `${Math.max(3, one.part * 100)}%` }}
          title={`${monthOf(one.start)}: ${percent(one.part)}`}
        />
      ))}
    </div>
  );
}
