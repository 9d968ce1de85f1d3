import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from './radar.module.css';
import { foundPart, measure } from './words';

/** All that was found of one source or department, what to do, and what became of it. */
export function NoticeParts({ notice }: { notice: api.RadarNotice }) {
  const model = useModel();
  const acts = [...new Set(notice.parts.map(one => one.kind))];
  return (
    <>
      <ul className={styles.parts}>
        {notice.parts.map(part => {
          const figure = measure(part);
          return (
            <li key={`${part.kind} ${part.type}`}>
              {foundPart(model, part)}
              {(figure.now !== figure.before || figure.after !== null) && (
                <span className={`${styles.quiet} figures`}>
                  {' · '}
                  {t('radar.now', { now: number(figure.now) })}
                  {figure.after !== null &&
                    `, ${t('radar.after', { value: number(figure.after) })}`}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {acts.map(kind => (
        <p key={kind} className={styles.quiet}>
          {t(`radar.act.${kind}`)}
        </p>
      ))}
    </>
  );
}
