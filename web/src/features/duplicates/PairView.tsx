import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { recordQuery } from '@/records/rows';
import { type RecordType, titleOf, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { Keycap } from '@/ui/Keycap';
import styles from './duplicates.module.css';
import { Likely } from './Likely';
import { comparisonQuery } from './queries';
import { Reasons } from './Reasons';
import { type Said, useAnswer } from './useAnswer';
import { linesOf, type Side, sidesOf } from './values';
import { ValueTable } from './ValueTable';

interface Props {
  type: RecordType;
  one: string;
  other: string;
  onAnswer?: (said: Said) => void;
  /** Where the pair is no longer here. */
  onGone: () => void;
}

/** Two records side by side, why they may be the same, and a key for each answer. */
export function PairView({ type, one, other, onAnswer, onGone }: Props) {
  const model = useModel();
  const compared = useQuery(comparisonQuery(type.plural, one, other));
  const [stays, stay] = useState(one);
  const goes = stays === one ? other : one;
  const mine = useQuery(recordQuery(model, type, stays));
  const theirs = useQuery(recordQuery(model, type, goes));
  const [chosen, choose] = useState<Record<string, Side>>({});
  const [at, goTo] = useState(0);
  const answer = useAnswer(type, one, other, said => onAnswer?.(said));
  const left = mine.data;
  const right = theirs.data;
  const lines = left && right ? linesOf(type, left, right) : [];
  const differing = lines.filter(line => line.differs);
  const here = differing[Math.min(at, differing.length - 1)];
  const ready = left !== undefined && right !== undefined && !answer.isPending;

  function take(side: Side) {
    if (here) choose(before => ({ ...before, [here.field.name]: side }));
  }

  /** The other record stays: what was chosen of the values was chosen for the first. */
  function turn() {
    stay(goes);
    choose({});
  }

  function say(said: Said) {
    if (!left || !right) return;
    answer.mutate({
      said,
      winner: stays,
      versions: { [left.id]: left.version, [right.id]: right.version },
      fields: sidesOf(chosen),
    });
  }

  const group = t('duplicates.keys');
  useKeys([
    { keys: 'y', label: t('duplicates.same'), group, when: () => ready, run: () => say('same') },
    {
      keys: 'n',
      label: t('duplicates.different'),
      group,
      when: () => ready,
      run: () => say('different'),
    },
    { keys: 'w', label: t('duplicates.turn'), group, when: () => ready, run: turn },
    { keys: 's', label: t('duplicates.later'), group, when: () => ready, run: () => say('later') },
    {
      keys: 'ArrowDown',
      label: t('duplicates.next_value'),
      group,
      when: () => differing.length > 0,
      run: () => goTo(Math.min(at + 1, differing.length - 1)),
    },
    {
      keys: 'ArrowUp',
      label: t('duplicates.previous_value'),
      group,
      when: () => differing.length > 0,
      run: () => goTo(Math.max(at - 1, 0)),
    },
    {
      keys: 'ArrowLeft',
      label: t('duplicates.take_left'),
      group,
      when: () => here !== undefined,
      run: () => take('one'),
    },
    {
      keys: 'ArrowRight',
      label: t('duplicates.take_right'),
      group,
      when: () => here !== undefined,
      run: () => take('other'),
    },
  ]);

  const failed = compared.error ?? mine.error ?? theirs.error;
  if (failed) {
    return (
      <Empty kind="failed" title={t('duplicates.gone')} text={sentence(failed)}>
        <Button onClick={onGone}>{t('duplicates.next_pair')}</Button>
      </Empty>
    );
  }
  if (!left || !right || !compared.data) return <div role="status" aria-busy />;
  return (
    <section className={styles.pair} aria-labelledby="pair">
      <h2 id="pair" className={styles.asked} dir="auto">
        {t('duplicates.question', {
          one: titleOf(model, type.name, left),
          other: titleOf(model, type.name, right),
        })}
      </h2>
      <Likely compared={compared.data} />
      <ValueTable
        lines={lines}
        here={here?.field.name}
        chosen={chosen}
        reasons={compared.data.reasons}
        heads={[left, right].map(row => (
          <Link
            key={row.id}
            to="/$noun/$id"
            params={{ noun: type.plural, id: row.id }}
            className={styles.title}
            dir="auto"
          >
            {titleOf(model, type.name, row)}
          </Link>
        ))}
        onTurn={turn}
        onChoose={(field, side) => {
          goTo(
            Math.max(
              0,
              differing.findIndex(line => line.field.name === field),
            ),
          );
          choose(before => ({ ...before, [field]: side }));
        }}
      />
      <div className={styles.answers} role="group" aria-label={t('duplicates.answers')}>
        <Button
          loading={answer.isPending}
          onClick={() => say('same')}
          rightSection={<Keycap keys="y" />}
        >
          {t('duplicates.same')}
        </Button>
        <Button
          variant="default"
          disabled={!ready}
          onClick={() => say('different')}
          rightSection={<Keycap keys="n" />}
        >
          {t('duplicates.different')}
        </Button>
        <Button
          variant="subtle"
          disabled={!ready}
          onClick={() => say('later')}
          rightSection={<Keycap keys="s" />}
        >
          {t('duplicates.later')}
        </Button>
      </div>
      {answer.error && (
        <p role="alert" className={styles.problem}>
          {sentence(answer.error)}
        </p>
      )}
      <Reasons reasons={compared.data.reasons} lines={lines} />
    </section>
  );
}
