import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Tabs } from '@/ui/Tabs';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { questionsQuery } from '../queries';
import { Starting } from './Starting';

type State = 'open' | 'decided' | 'resting';

const AMONG: Record<State, (one: api.Question) => boolean> = {
  open: one => !one.resting,
  decided: one => one.decisions > 0,
  resting: one => one.resting,
};

/** What is asked again and again, and which of it led to decisions. */
export function QuestionsScreen() {
  const { data, error } = useQuery(questionsQuery);
  const [state, choose] = useState<State>('open');
  if (error) return <Failed alone error={error} />;
  const all = data ?? [];
  const shown = all.filter(AMONG[state]);
  const tabs = (['open', 'decided', 'resting'] as const).map(key => ({
    key,
    label: t(`insight.questions.${key}`),
    count: all.filter(AMONG[key]).length,
  }));
  return (
    <>
      <Head title={t('insight.page.questions')} text={t('insight.questions.text')}>
        <Button component={Link} to="/insight/explore">
          {t('insight.questions.ask')}
        </Button>
      </Head>
      {all.length > 0 && (
        <Tabs label={t('insight.page.questions')} tabs={tabs} chosen={state} onChoose={choose} />
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty kind="filtered" title={t('insight.questions.none.here')} />
      )}
      {data?.length === 0 && <Starting />}
      <ul className={styles.list}>
        {shown.map(one => (
          <Item key={one.id} question={one} />
        ))}
      </ul>
    </>
  );
}

function Item({ question }: { question: api.Question }) {
  const decider = question.decider ?? question.owner;
  return (
    <li className={styles.item}>
      <h2 dir="auto">
        <Link to="/insight/questions/$id" params={{ id: question.id }}>
          {question.words}
        </Link>
      </h2>
      <p dir="auto">{question.decision}</p>
      <div className={styles.facts}>
        <span>{t('insight.decides', { name: decider.name })}</span>
        <span>{t(`insight.often.${question.often}`)}</span>
        <span>{t('insight.decisions.count', { count: question.decisions })}</span>
        <span>{t('insight.looked', { when: ago(question.looked_at) })}</span>
        {!question.shared && <span>{t('insight.private')}</span>}
      </div>
    </li>
  );
}
