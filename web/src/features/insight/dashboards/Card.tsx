import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type api, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { shown } from '../answer/figures';
import { Think } from '../answer/Think';
import styles from '../insight.module.css';
import { questionAnswerQuery } from '../queries';

const SeriesPlot = lazy(() => import('../answer/SeriesPlot'));

/** A question on a dashboard: the figure, the sentence, the line. */
export function Card({ question }: { question: api.Question }) {
  const { data: answer, error } = useQuery(questionAnswerQuery(question.id));
  return (
    <li className={styles.card}>
      <h2 dir="auto">
        <Link to="/insight/questions/$id" params={{ id: question.id }}>
          {question.words}
        </Link>
      </h2>
      {error && <p className={styles.problem}>{sentence(error)}</p>}
      {answer && (
        <>
          <strong className="figures">
            {shown(answer.now.value, answer.measure.unit, answer.currency)}
          </strong>
          <p className={styles.quiet} dir="auto">
            {answer.sentence}
          </p>
          {answer.points.length > 1 && (
            <Suspense>
              <SeriesPlot answer={answer} small />
            </Suspense>
          )}
          <p className={styles.quiet}>
            {t('insight.basis.records', { count: answer.basis.records })}
          </p>
          <Think answer={answer} />
        </>
      )}
    </li>
  );
}
