import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { day, longMoment } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import { toast } from '@/ui/toast';
import styles from './beliefs.module.css';
import { Evidence } from './Evidence';
import { beliefQuery, useAgain } from './queries';
import { Standing } from './Standing';
import { Told } from './Told';
import { Trend } from './Trend';
import { countsOf, saysOf } from './words';

/** One belief: what the data say, before and after it was written, and how that moved. */
export function BeliefScreen() {
  const { id = '' } = useParams({ strict: false });
  const { data: one, error } = useQuery(beliefQuery(id));
  if (error) return <Empty kind="failed" alone title={t('belief.failed')} text={sentence(error)} />;
  if (!one) return null;
  const { evidence, status } = one;
  const counts = evidence ? countsOf(evidence.all, one.statement.kind) : '';
  const fresh = evidence && evidence.after.first.cases + (evidence.after.second?.cases ?? 0) > 0;
  return (
    <article className={styles.one}>
      <p className={styles.back}>
        <Link to="/insight/beliefs">{t('belief.back')}</Link>
      </p>
      <Head
        title={one.words}
        text={[
          one.mine ? t('belief.by_you') : t('belief.by', { name: one.author.name ?? '?' }),
          t('belief.sure', { sure: one.sure }),
          t('belief.since', { day: longMoment(one.written_at) }),
          one.until ? t('belief.until', { day: day(one.until) }) : '',
          t(one.shared ? 'belief.shared' : 'belief.private'),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {one.mine && <Acts one={one} />}
      </Head>
      {status && evidence && (
        <div className={styles.verdict}>
          <Standing status={status} />
          <p className={styles.says}>{saysOf(status, counts)}</p>
          {one.now !== null && evidence.all.first.cases > 0 && (
            <p>{t('belief.now', { sure: one.sure, now: sureNow(one.now) })}</p>
          )}
          {!fresh && <p className={styles.quiet}>{t('belief.all_before')}</p>}
        </div>
      )}
      {evidence && one.counted_on && (
        <section aria-labelledby="evidence">
          <h2 id="evidence">{t('belief.evidence')}</h2>
          <p className={styles.quiet}>{t('belief.evidence.whose', { day: day(one.counted_on) })}</p>
          <Evidence statement={one.statement} evidence={evidence} />
        </section>
      )}
      <section aria-labelledby="trend">
        <h2 id="trend">{t('belief.trend')}</h2>
        <Trend points={one.trend} />
      </section>
      <section aria-labelledby="statement">
        <h2 id="statement">{t('belief.statement')}</h2>
        <Told statement={one.statement} />
      </section>
    </article>
  );
}

function Acts({ one }: { one: api.Belief }) {
  const again = useAgain();
  const navigate = useNavigate();
  const failed = (failure: Error) => toast(sentence(failure), { tone: 'warn' });
  const share = useMutation({
    mutationFn: () =>
      call('PATCH /api/beliefs/{id}', {
        path: { id: one.id },
        version: one.version,
        body: { shared: !one.shared },
      }),
    onSuccess: again,
    onError: failed,
  });
  const leave = useMutation({
    mutationFn: () => call('DELETE /api/beliefs/{id}', { path: { id: one.id } }),
    onSuccess: async () => {
      toast(t('belief.gone'));
      await navigate({ to: '/insight/beliefs' });
      await again();
    },
    onError: failed,
  });
  return (
    <div className={styles.acts}>
      <Button variant="default" loading={share.isPending} onClick={() => share.mutate()}>
        {t(one.shared ? 'belief.share.back' : 'belief.share.do')}
      </Button>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('belief.let_go')}
      </Button>
    </div>
  );
}

/** Nobody is ever wholly sure: the ends of the scale stand for all beyond them. */
function sureNow(percent: number) {
  if (percent <= 1) return t('belief.now.hardly');
  return percent >= 99 ? t('belief.now.nearly') : String(percent);
}
