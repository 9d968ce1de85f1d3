import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from './forecast.module.css';
import { moves } from './moves';
import { SetStage } from './SetStage';
import { type StageName, useStageName } from './useStageName';
import { about, monthName, percent } from './words';

/** Whether there is anything to say of it. */
export const hasMoved = (said: api.Forecast) =>
  said.moved.length > 0 || Boolean(said.standpoint?.learned_from);

const FIRST = 2;

/** What changed, in so few lines as one reads first. */
export function Latest({ said }: { said: api.Forecast }) {
  const stage = useStageName();
  const lines = moves(said.moved);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, FIRST);
  return (
    <section aria-labelledby="forecast-moved" className={styles.latest}>
      <h2 id="forecast-moved">
        <IconHistory size={16} stroke={1.5} aria-hidden /> {t('forecast.moved')}
      </h2>
      <ul className={styles.lines}>
        {shown.map(({ moved }) => (
          <li key={`${moved.kind} ${moved.subject}`}>{sentenceOf(moved, stage)}</li>
        ))}
      </ul>
      {lines.length > FIRST && (
        <p className={styles.quiet}>{t('forecast.moved.more', { count: lines.length - FIRST })}</p>
      )}
      {shown.some(one => one.moved.kind === 'stage_says') && (
        <p className={styles.quiet}>{t('forecast.moved.which')}</p>
      )}
    </section>
  );
}

/** What has moved since when, and what it would be to learn anew from there. */
export function Moved({ said }: { said: api.Forecast }) {
  const client = useQueryClient();
  const stage = useStageName();
  const refitting = useMutation({
    mutationFn: (from: string | null) => call('POST /api/forecast/refits', { body: { from } }),
    onSuccess: () => {
      toast(t('forecast.refit.asked'));
      void client.invalidateQueries({ queryKey: ['forecast'] });
    },
    onError: failure => toast(sentence(failure)),
  });
  const refit = said.refit;
  const better = refit !== null && refit.brier_after < refit.brier_before;
  const learnedFrom = said.standpoint?.learned_from;
  return (
    <>
      <ul className={styles.lines}>
        {moves(said.moved).map(({ moved, says }) => (
          <li key={`${moved.kind} ${moved.subject}`}>
            {sentenceOf(moved, stage)}{' '}
            {says !== undefined && t('forecast.moved.says', { share: percent(says) })}{' '}
            {(says !== undefined || moved.kind === 'stage_says') && (
              <SetStage
                stage={moved.subject}
                name={stage(moved.subject) ?? moved.subject}
                share={moved.after}
              />
            )}
          </li>
        ))}
      </ul>
      {said.moved.some(one => one.kind === 'stage_says') && (
        <p className={styles.quiet}>{t('forecast.moved.which')}</p>
      )}
      {refit && (
        <p className={styles.quiet}>
          {t('forecast.refit', {
            from: monthName(refit.from, true),
            before: number(refit.brier_before, 3),
            after: number(refit.brier_after, 3),
            judged: refit.judged,
          })}{' '}
          {t(better ? 'forecast.refit.better' : 'forecast.refit.worse')}{' '}
          {refit.p50_before !== null &&
            refit.p50_after !== null &&
            t('forecast.refit.middle', {
              before: about(refit.p50_before, said.currency),
              after: about(refit.p50_after, said.currency),
            })}
        </p>
      )}
      {said.may_plan && said.scope === 'workspace' && (
        <div className={styles.acts}>
          {better && refit && (
            <Button
              variant="default"
              size="xs"
              loading={refitting.isPending}
              onClick={() => refitting.mutate(refit.from)}
            >
              {t('forecast.refit.do', { from: monthName(refit.from, true) })}
            </Button>
          )}
          {learnedFrom && (
            <Button variant="default" size="xs" onClick={() => refitting.mutate(null)}>
              {t('forecast.refit.undo', { from: monthName(learnedFrom, true) })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function sentenceOf(one: api.ForecastMoved, stage: StageName) {
  const share = one.kind !== 'arrivals';
  return t(`forecast.moved.${one.kind}` as Key, {
    stage: stage(one.subject) ?? one.label ?? one.subject,
    since: monthName(one.since, true),
    before: share ? percent(one.before) : number(one.before, 0),
    after: share ? percent(one.after) : number(one.after, 0),
    deals: one.deals,
  });
}
