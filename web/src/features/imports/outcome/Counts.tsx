import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../imports.module.css';

const NAMES = ['created', 'changed', 'unchanged', 'refused', 'matched', 'doubtful'] as const;

/** They are said where there are some. */
const SELDOM: string[] = ['matched', 'doubtful'];

/** What became of the rows, or would become of them. */
export function Counts({ one }: { one: Record<(typeof NAMES)[number], number> }) {
  return (
    <dl className={styles.counts}>
      {NAMES.filter(name => one[name] > 0 || !SELDOM.includes(name)).map(name => (
        <div key={name} data-some={one[name] > 0 || undefined}>
          <dt>{t(`import.count.${name}`)}</dt>
          <dd className="figures">{number(one[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
