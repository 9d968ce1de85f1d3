import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ago, day } from '@/lib/format';
import { t } from '@/lib/messages';
import { AnswerPane } from '../answer/AnswerPane';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { questionAnswerQuery, questionQuery, said } from '../queries';
import { DecisionLog } from './DecisionLog';
import { QuestionActs } from './QuestionActs';

/** One question with its answer of today and what was decided because of it. */
export function QuestionScreen() {
  const { id = '' } = useParams({ strict: false });
  const { data: question, error } = useQuery(questionQuery(id));
  const { data: answer, error: unanswered } = useQuery(questionAnswerQuery(id));
  if (error) return <Failed alone error={error} />;
  if (!question) return null;
  const decider = question.decider ?? question.owner;
  return (
    <>
      <Link to="/insight/questions" className={styles.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t('insight.page.questions')}
      </Link>
      <Head title={question.words} text={question.decision}>
        <QuestionActs question={question} />
      </Head>
      <div className={styles.facts}>
        <span>{t('insight.decides', { name: decider.name })}</span>
        <span>{t(`insight.often.${question.often}`)}</span>
        <span>{t('insight.owned', { name: question.owner.name })}</span>
        <span>{t(question.shared ? 'insight.shared' : 'insight.private')}</span>
        <span>
          {question.resting
            ? t('insight.resting', { when: ago(question.looked_at) })
            : t('insight.rests', { day: day(question.rests_at.slice(0, 10)) })}
        </span>
      </div>
      <div className={styles.block}>
        {unanswered ? <Failed error={unanswered} /> : answer && <AnswerPane answer={answer} />}
        {answer && (
          <div className={styles.buttons} style={{ marginBlockStart: 12 }}>
            <Link to="/insight/explore" search={said(question.asked)} className={styles.back}>
              {t('insight.look')}
            </Link>
            <Button
              component="a"
              variant="default"
              size="xs"
              href={`/api/questions/${id}/answer/file`}
              download="answer.csv"
              leftSection={<IconDownload size={14} aria-hidden />}
            >
              {t('insight.csv')}
            </Button>
          </div>
        )}
      </div>
      <DecisionLog id={id} />
    </>
  );
}
