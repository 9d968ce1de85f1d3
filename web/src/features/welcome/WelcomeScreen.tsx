import { Link, useSearch } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Beginning } from './Beginning';
import { Colleagues } from './Colleagues';
import { Expecting } from './Expecting';
import { STEPS, type Step } from './steps';
import styles from './welcome.module.css';
import { Working } from './Working';

/** The first minute. Every step can be left out, and is found again under the settings. */
export function WelcomeScreen() {
  const { step = 'you' } = useSearch({ strict: false }) as { step?: Step };
  const me = useMe();
  const place = STEPS.indexOf(step);
  const next = STEPS[place + 1];
  return (
    <div className={styles.page}>
      <nav className={styles.steps} aria-label={t('welcome.steps')}>
        <ol>
          {STEPS.map(one => (
            <li key={one}>
              <Link
                to="/welcome"
                search={{ step: one }}
                aria-current={one === step ? 'step' : undefined}
                className={styles.step}
              >
                {t(`welcome.step.${one}`)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <h1>{step === 'you' ? t('welcome.hello', { name: me.name }) : t(`welcome.${step}`)}</h1>
      <p className={styles.lead}>{t(`welcome.${step}.text`)}</p>
      {step === 'you' && <Working />}
      {step === 'expect' && <Expecting />}
      {step === 'begin' && <Beginning />}
      {step === 'colleagues' && <Colleagues />}
      <p className={styles.skip}>
        {next ? (
          <Link to="/welcome" search={{ step: next }}>
            {t('welcome.skip')}
          </Link>
        ) : (
          <Link to="/" search={{}}>
            {t('welcome.to_work')}
          </Link>
        )}
        <span className={styles.quiet}>{t('welcome.again')}</span>
      </p>
    </div>
  );
}
