import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { ExportedSets } from './ExportedSets';
import { PartLink } from './PartLink';
import { radarQuery } from './queries';
import styles from './radar.module.css';
import { advice, became, foundPart } from './words';

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
  const since = became(notice, part);
  return (
    <div className={styles.part}>
      <p>
        {foundPart(model, part)}
        {since && (
          <span className={`${styles.quiet} figures`}>
            {' · '}
            {since}
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
