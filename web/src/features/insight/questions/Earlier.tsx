import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { questionAnswerQuery, said } from '../queries';
import { earlier } from './earlier';

/** What the question was answered before, as it was recorded on each of those days. */
export function Earlier({ question }: { question: api.Question }) {
  const [open, show] = useState(false);
  return (
    <details
      className={styles.block}
      open={open}
      onToggle={event => show(event.currentTarget.open)}
    >
      <summary>
        <h2 style={{ display: 'inline' }}>{t('insight.earlier')}</h2>
      </summary>
      <p className={styles.quiet}>{t('insight.earlier.text')}</p>
      {open && <Answers question={question} />}
    </details>
  );
}

function Answers({ question }: { question: api.Question }) {
  const days = earlier(question.often);
  const answers = useQueries({
    queries: days.map(one => questionAnswerQuery(question.id, `${one}T23:59:59Z`)),
  });
  return (
    <ul className={styles.list}>
      {days.map((one, i) => (
        <li key={one} className={styles.item}>
          <p dir="auto">{spoken(answers[i])}</p>
          <div className={styles.facts}>
            <time dateTime={one}>{day(one)}</time>
            {!question.hidden && (
              <Link
                to="/insight/explore"
                search={{ ...said(question.asked), at: `${one}T23:59:59Z` }}
                aria-label={t('insight.earlier.look', { day: day(one) })}
              >
                {t('insight.look')}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function spoken(answer: { data?: api.Answer; error: unknown } | undefined) {
  if (answer?.error) return sentence(answer.error);
  return answer?.data?.sentence ?? '…';
}
