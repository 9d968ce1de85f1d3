import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { demoQuery } from '@/lib/demo';
import { t } from '@/lib/messages';
import { DemoStart } from '../DemoStart';
import { STEPS } from '../steps';
import styles from '../welcome.module.css';
import { RemoveDemo } from './RemoveDemo';

/** Where the first steps are found again, and the demo company comes and goes. */
export function FirstSteps() {
  const { data: demo } = useQuery(demoQuery);
  return (
    <>
      <h1>{t('welcome.steps')}</h1>
      <ul className={styles.again}>
        {STEPS.map(step => (
          <li key={step}>
            <Link to="/welcome" search={{ step }}>
              {t(`welcome.step.${step}`)}
            </Link>
            <span className={styles.quiet}>{t(`welcome.${step}.short`)}</span>
          </li>
        ))}
      </ul>
      <h2>{t('demo.title')}</h2>
      <p className={styles.quiet}>{t('welcome.begin.demo.text')}</p>
      <div className={styles.actions}>
        <DemoStart />
        {demo?.state === 'here' && <RemoveDemo />}
      </div>
    </>
  );
}
