import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../people.module.css';

/** The answer first, then each rule that led to it. */
export function Steps(props: { answer: api.Explanation; user: string; who: string | null }) {
  const { answer, who } = props;
  const decisive = answer.steps.find(step => !step.allows);
  return (
    <>
      <h2 className={styles.verdict} dir="auto">
        {who === null
          ? t(answer.sees ? 'people.why.you_yes' : 'people.why.you_no')
          : t(answer.sees ? 'people.why.yes' : 'people.why.no', { name: who })}
      </h2>
      <ol className={styles.steps}>
        {answer.steps.map((step, place) => {
          const Icon = step.allows ? IconCircleCheck : IconLock;
          return (
            <li key={place} data-decisive={step === decisive || undefined}>
              <Icon size={18} stroke={1.5} aria-hidden />
              <div>
                <p dir="auto">
                  <span className="hidden-text">
                    {t(step.allows ? 'people.why.allows' : 'people.why.forbids')}{' '}
                  </span>
                  {step.text}
                </p>
                <Way step={step} user={props.user} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The way to the rule that a step is about. */
function Way({ step, user }: { step: api.ExplanationStep; user: string }) {
  if (step.closure) {
    return (
      <Link to="/settings/closures/$id" params={{ id: step.closure }}>
        {t('people.closure.look')}
      </Link>
    );
  }
  if (step.about === 'role' && step.role) {
    return (
      <Link to="/settings/roles/$name" params={{ name: step.role }}>
        {t('people.why.role')}
      </Link>
    );
  }
  if (step.about === 'user') {
    return (
      <Link to="/settings/people/$id" params={{ id: user }}>
        {t('people.why.colleague')}
      </Link>
    );
  }
  return null;
}
