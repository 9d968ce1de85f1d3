import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './duplicates.module.css';
import { type Line, uncounted } from './values';

/** Why, in plain words, the strongest reason first. */
export function Reasons({ reasons, lines }: { reasons: api.DuplicateReason[]; lines: Line[] }) {
  const left = uncounted(lines, reasons);
  if (reasons.length === 0 && left.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h3 id="why" className={styles.why}>
        {t('duplicates.why')}
      </h3>
      <ul className={styles.reasons}>
        {reasons.map(one => (
          <li key={one.trait} data-for={one.bits >= 0}>
            <span className={styles.bar} aria-hidden>
              <span style={{ inlineSize: `${Math.min(100, Math.abs(one.bits) * 6)}%` }} />
            </span>
            <span>
              {t('duplicates.reason', { label: one.label, text: one.text, weight: one.weight })}
            </span>
          </li>
        ))}
        {left.map(({ field }) => (
          <li key={field.name}>
            <span className={styles.bar} aria-hidden />
            <span>{t('duplicates.uncounted', { label: field.label })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
