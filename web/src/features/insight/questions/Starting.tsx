import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../insight.module.css';
import { measuresQuery } from '../queries';

const STARTING = [
  {
    words: 'insight.starting.sources',
    decision: 'insight.starting.sources.decision',
    often: 'quarterly',
    asked: { measure: 'win_share', breakdown: 'deal.lead_source', period: 'last_12_months' },
  },
  {
    words: 'insight.starting.pipeline',
    decision: 'insight.starting.pipeline.decision',
    often: 'monthly',
    asked: { measure: 'open_pipeline', breakdown: 'stage', period: 'last_90_days' },
  },
  {
    words: 'insight.starting.lost',
    decision: 'insight.starting.lost.decision',
    often: 'quarterly',
    asked: { measure: 'deals_lost', breakdown: 'deal.lost_reason', period: 'last_12_months' },
  },
] as const;

/** Where no question is kept yet: three to begin with, to look at or to keep by one click. */
export function Starting() {
  const client = useQueryClient();
  const { data: measures = [] } = useQuery(measuresQuery);
  const mine = STARTING.filter(one => measures.some(other => other.key === one.asked.measure));
  const keep = useMutation({
    mutationFn: async () => {
      for (const { words, decision, often, asked } of mine) {
        await call('POST /api/questions', {
          body: { words: t(words), decision: t(decision), often, asked },
        });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
  if (mine.length === 0) {
    return (
      <Empty
        kind="nothing"
        title={t('insight.questions.none')}
        text={t('insight.questions.none.text')}
      />
    );
  }
  return (
    <section className={styles.block} aria-labelledby="starting">
      <h2 id="starting">{t('insight.questions.none')}</h2>
      <p className={styles.sentence}>{t('insight.starting.text')}</p>
      <ul className={styles.list}>
        {mine.map(one => (
          <li key={one.words} className={styles.item}>
            <h3>
              <Link to="/insight/explore" search={one.asked}>
                {t(one.words)}
              </Link>
            </h3>
            <p>{t(one.decision)}</p>
          </li>
        ))}
      </ul>
      {keep.error && (
        <p role="alert" className={styles.problem}>
          {sentence(keep.error)}
        </p>
      )}
      <div className={styles.buttons} style={{ marginBlockStart: 16 }}>
        <Button loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('insight.starting.keep')}
        </Button>
      </div>
    </section>
  );
}
