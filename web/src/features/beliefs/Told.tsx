import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Spoken } from '@/records/conditions/Spoken';
import { fieldOf, useModel } from '@/records/schema';
import styles from './beliefs.module.css';

/** What is counted, part by part. */
export function Told({ statement }: { statement: api.BeliefStatement }) {
  const type = useModel().find(statement.type);
  const label = (name: string) => (type && fieldOf(type, name)?.label) ?? name;
  const rows: [string, string, boolean][] = [
    [t('belief.type'), type?.plural_label ?? statement.type, false],
  ];
  const code = (name: string, text: string | null | undefined) => {
    if (text) rows.push([name, text, true]);
  };
  code(t('belief.among'), statement.among);
  code(t('belief.in_group'), statement.group);
  code(t('belief.against'), statement.against);
  code(
    t(statement.kind === 'bound' ? 'belief.outcome.bound' : 'belief.outcome'),
    statement.outcome,
  );
  if (statement.side && statement.percent) {
    const percent = number(statement.percent);
    rows.push([t('belief.side'), t(`belief.bound.${statement.side}`, { percent }), false]);
  }
  if (statement.kind === 'leader') {
    const segments = statement.part
      ? t(`belief.part.${statement.part}`)
      : label(statement.by ?? '');
    rows.push([t('belief.by_field'), segments, false]);
    rows.push([t('belief.segment'), statement.segment ?? '', false]);
    const name = label(statement.field ?? '');
    rows.push([
      t('belief.function'),
      statement.function === 'count'
        ? t('belief.function.count')
        : t(statement.function === 'sum' ? 'belief.function.sum' : 'belief.function.avg', { name }),
      false,
    ]);
  }
  rows.push([
    t('belief.time'),
    !statement.time || statement.time === 'created_at'
      ? t('belief.time.created')
      : label(statement.time),
    false,
  ]);
  return (
    <dl className={styles.told}>
      {rows.map(([name, text, isCode]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{isCode ? <Spoken type={type} text={text} /> : text}</dd>
        </div>
      ))}
    </dl>
  );
}
