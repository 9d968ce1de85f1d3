import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../imports.module.css';

const NAMES = [
  'created',
  'changed',
  'unchanged',
  'refused',
  'matched',
  'doubtful',
  'consents',
  'kept',
] as const;

/** They are said where there are some. */
const SELDOM: string[] = ['matched', 'doubtful', 'consents', 'kept'];

type Count = (typeof NAMES)[number];

/** What became of the rows, or would become of them. */
export function Counts({
  one,
}: {
  one: Record<Exclude<Count, 'kept'>, number> & { kept?: number };
}) {
  const of = (name: Count) => one[name] ?? 0;
  return (
    <dl className={styles.counts}>
      {NAMES.filter(name => of(name) > 0 || !SELDOM.includes(name)).map(name => (
        <div key={name} data-some={of(name) > 0 || undefined}>
          <dt>{t(`import.count.${name}`)}</dt>
          <dd className="figures">{number(of(name))}</dd>
        </div>
      ))}
    </dl>
  );
}
