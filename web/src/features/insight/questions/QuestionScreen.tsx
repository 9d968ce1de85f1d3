import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ago, day } from '@/lib/format';
import { t } from '@/lib/messages';
import { AnswerPane } from '../answer/AnswerPane';
import { Elsewhere } from '../answer/Elsewhere';
import { Think } from '../answer/Think';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { questionAnswerQuery, questionQuery, said } from '../queries';
import { Subscribing } from '../Subscribing';
import { DecisionLog } from './DecisionLog';
import { Earlier } from './Earlier';
import { EditForm } from './EditForm';
import { QuestionActs } from './QuestionActs';

/** One question with its answer of today and what was decided because of it. */
export function QuestionScreen() {
  const { id = '' } = useParams({ strict: false });
  const { data: question, error } = useQuery(questionQuery(id));
  const { data: answer, error: unanswered } = useQuery(questionAnswerQuery(id));
  const [editing, edit] = useState<boolean>();
  if (error) return <Failed alone error={error} />;
  if (!question) return null;
  const decider = question.decider ?? question.owner;
  const path = `/api/questions/${id}/answer`;
  return (
    <>
      <Link to="/insight/questions" className={styles.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t('insight.page.questions')}
      </Link>
      <Head title={question.words} text={question.decision}>
        {!editing && (
          <QuestionActs question={question} edited={editing === false} onEdit={() => edit(true)} />
        )}
      </Head>
      {editing && <EditForm question={question} onDone={() => edit(false)} />}
      <div className={styles.facts}>
        <span>{t('insight.decides', { name: decider.name })}</span>
        <span>{t(`insight.often.${question.often}`)}</span>
        <span>{t('insight.owned', { name: question.owner.name })}</span>
        <span>{t(question.shared ? 'insight.shared' : 'insight.private')}</span>
        {question.hidden && <span>{t('insight.hidden')}</span>}
        <span>
          {question.resting
            ? t('insight.resting', { when: ago(question.looked_at) })
            : t('insight.rests', { day: day(question.rests_at.slice(0, 10)) })}
        </span>
      </div>
      <div className={styles.block}>
        {unanswered ? <Failed error={unanswered} /> : answer && <AnswerPane answer={answer} />}
        {answer && <Think answer={answer} />}
        {answer && (
          <Elsewhere path={{ answer: path, file: `${path}/file` }} type={answer.measure.type}>
            <Button
              variant="default"
              renderRoot={props => (
                <Link to="/insight/explore" search={said(question.asked)} {...props} />
              )}
            >
              {t('insight.look')}
            </Button>
          </Elsewhere>
        )}
      </div>
      <Earlier question={question} />
      <DecisionLog id={id} />
      <Subscribing kind="questions" id={id} />
    </>
  );
}
