import { UnstyledButton } from '@mantine/core';
import { t } from '@/lib/messages';
import { type Step, STEPS } from './days';
import styles from './PastBar.module.css';

/** How far one step leads. */
export function StepSwitch({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  return (
    <span className={styles.steps} role="group" aria-label={t('past.step')}>
      {STEPS.map(one => (
        <UnstyledButton
          key={one}
          className={styles.step}
          aria-pressed={one === step}
          onClick={() => onStep(one)}
        >
          {t(`past.step.${one}`)}
        </UnstyledButton>
      ))}
    </span>
  );
}
