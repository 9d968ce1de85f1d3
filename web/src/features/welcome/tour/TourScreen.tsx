import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { demoQuery } from '@/lib/demo';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { DemoStart } from '../DemoStart';
import styles from '../welcome.module.css';
import { FAILURES, type Failure } from '../failures';
import { STOPS } from './stops';

/** Eight stops, one for each reason of which CRMs die: what is planted, and where to see it today. */
export function TourScreen() {
  const { data: demo } = useQuery(demoQuery);
  const [seen, see] = useStored<Failure[]>('tour-seen', []);
  const inside = demo?.inside === true;
  return (
    <div className={styles.page}>
      <h1>{t('tour.title')}</h1>
      <p className={styles.lead}>{t('tour.text')}</p>
      {demo && !inside && (
        <section className={styles.kept} aria-label={t('welcome.begin.demo')}>
          <p>{t('tour.elsewhere')}</p>
          <DemoStart />
        </section>
      )}
      <ol className={styles.stops}>
        {FAILURES.map((one, place) => (
          <li key={one} className={styles.stop}>
            <span className={styles.number} data-seen={seen.includes(one) || undefined} aria-hidden>
              {place + 1}
            </span>
            <h2>{t(`tour.${one}`)}</h2>
            <p>{t(`tour.${one}.text`)}</p>
            {inside && (
              <p className={styles.links}>
                {STOPS[one].map(way => (
                  <Link
                    key={way.text}
                    to={way.to}
                    search={way.search}
                    onClick={() => see([...new Set([...seen, one])])}
                  >
                    {t(way.text)}
                  </Link>
                ))}
              </p>
            )}
            <p className={styles.quiet}>{t(`tour.${one}.later`)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
