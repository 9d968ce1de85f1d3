import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { ExportedSets } from './ExportedSets';
import { PartLink } from './PartLink';
import { radarQuery } from './queries';
import styles from './radar.module.css';
import { advice, foundPart, measure } from './words';

/** What was found of one source or department: the worst leads, the rest unfolds. */
export function NoticeParts({ notice }: { notice: api.RadarNotice }) {
  const [worst, ...others] = notice.parts;
  if (!worst) return null;
  return (
    <>
      <Part notice={notice} part={worst} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('radar.others', { count: others.length })}</summary>
          {others.map(part => (
            <Part key={`${part.kind} ${part.type}`} notice={notice} part={part} />
          ))}
        </details>
      )}
    </>
  );
}

function Part({ notice, part }: { notice: api.RadarNotice; part: api.RadarNoticePart }) {
  const model = useModel();
  const { data: radar } = useQuery(radarQuery());
  const source =
    radar?.knowers.find(one => one.knower === notice.knower && one.reference === notice.reference)
      ?.kind ?? null;
  const figure = measure(part);
  const moved = figure.now !== figure.before || figure.after !== null || notice.state === 'done';
  return (
    <div className={styles.part}>
      <p>
        {foundPart(model, part)}
        {moved && (
          <span className={`${styles.quiet} figures`}>
            {' · '}
            {t('radar.now', { now: number(figure.now) })}
            {figure.after === null &&
              notice.state === 'done' &&
              `, ${t('radar.awaited', { before: number(figure.before) })}`}
            {figure.after !== null && `, ${t('radar.after', { value: number(figure.after) })}`}
          </span>
        )}
      </p>
      <p className={styles.quiet}>
        {advice(notice, part, source)} <PartLink notice={notice} part={part} />
      </p>
      {notice.knower === 'company' && radar && (
        <p className={styles.quiet}>{t('radar.rest', { count: radar.smallest_group })}</p>
      )}
      {part.kind === 'exports' && <ExportedSets notice={notice} />}
    </div>
  );
}
