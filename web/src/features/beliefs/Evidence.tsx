import type { api } from '@/lib/api';
import { day, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { RangeBar } from '@/ui/RangeBar';
import styles from './beliefs.module.css';
import { percentOf, weightOf } from './words';

interface EvidenceProps {
  statement: api.BeliefStatement;
  evidence: api.BeliefEvidence;
}

/** The counts of a belief as shares with their ranges: all, what was there, what came since. */
export function Evidence({ statement, evidence }: EvidenceProps) {
  const { before, after, all, rounds } = evidence;
  const parts = after.first.cases + (after.second?.cases ?? 0) > 0;
  return (
    <div className={styles.evidence}>
      <Part title={parts ? t('belief.part.all') : undefined} statement={statement} tally={all} />
      {parts && (
        <>
          <Part title={t('belief.part.before')} statement={statement} tally={before} />
          <Part title={t('belief.part.after')} statement={statement} tally={after} />
        </>
      )}
      {rounds.length > 0 && (
        <details className={styles.rounds}>
          <summary>{t('belief.rounds')}</summary>
          <ul>
            {rounds.map(round => (
              <li key={round.name}>
                <span>{day(round.name)}</span> <span className={styles.quiet}>{ledBy(round)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ledBy(round: api.BeliefRound) {
  if (round.led) return t('belief.round.led');
  return round.leader === null
    ? t('belief.round.none')
    : t('belief.round.other', { leader: round.leader });
}

function Part(props: { title?: string; statement: api.BeliefStatement; tally: api.BeliefTally }) {
  const { statement, tally } = props;
  return (
    <section className={styles.part}>
      {props.title && <h3>{props.title}</h3>}
      <Share
        label={t('belief.group')}
        hidden={!tally.second}
        share={tally.first}
        bound={boundOf(statement)}
      />
      {tally.second && <Share label={t('belief.others')} share={tally.second} />}
      <p className={styles.quiet}>{weightOf(tally.weight)}</p>
    </section>
  );
}

interface Bound {
  at: number;
  words: string;
}

function boundOf(statement: api.BeliefStatement): Bound | undefined {
  if (statement.kind === 'leader') return { at: 0.5, words: t('belief.half') };
  if (statement.kind !== 'bound' || !statement.side || !statement.percent) return undefined;
  const percent = number(statement.percent);
  return { at: statement.percent / 100, words: t(`belief.bound.${statement.side}`, { percent }) };
}

function Share(props: {
  label: string;
  hidden?: boolean;
  share: api.BeliefShare;
  bound?: Bound | undefined;
}) {
  const { share, bound } = props;
  const middle = share.cases === 0 ? 0 : share.hits / share.cases;
  return (
    <div className={styles.share}>
      <p>
        <span className={props.hidden ? 'hidden-text' : styles.whose}>{props.label}</span>
        <span className="figures">
          {t('belief.share', {
            hits: number(share.hits),
            cases: number(share.cases),
            percent: percentOf(middle),
          })}
        </span>
        {bound && <span className={styles.quiet}>{bound.words}</span>}
      </p>
      <RangeBar
        className={styles.bar}
        share={share.cases > 0 ? { value: middle, lower: share.from, upper: share.to } : undefined}
        limit={bound?.at}
      />
      {share.cases > 0 && (
        <p className={styles.small}>
          {t('belief.range', { from: percentOf(share.from), to: percentOf(share.to) })}
        </p>
      )}
    </div>
  );
}
