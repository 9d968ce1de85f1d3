import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../imports.module.css';

const NAMES = ['created', 'changed', 'unchanged', 'refused'] as const;

/** What became of the rows, or would become of them. */
export function Counts({ one }: { one: Record<(typeof NAMES)[number], number> }) {
  return (
    <dl className={styles.counts}>
      {NAMES.map(name => (
        <div key={name} data-some={one[name] > 0 || undefined}>
          <dt>{t(`import.count.${name}`)}</dt>
          <dd className="figures">{number(one[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
