import { t } from '@/lib/messages';
import styles from './past.module.css';
import type { Mark } from './useMarks';

/** Says of a record of the past that it is no more, or not here any more. */
export function Gone({ mark }: { mark: Mark | undefined }) {
  if (!mark?.gone) return null;
  return <span className={styles.mark}>{t(`past.mark.${mark.gone}`)}</span>;
}
