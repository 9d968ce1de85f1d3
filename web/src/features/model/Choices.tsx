import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { language, t } from '@/lib/messages';
import { OneChoice } from './OneChoice';
import type { ChoiceDraft, Labels } from './draft';
import { nameFor } from './kinds';
import styles from './model.module.css';

interface ChoicesProps {
  choices: ChoiceDraft[];
  onChange: (choices: ChoiceDraft[]) => void;
}

/** The choices in their order. One that records may hold is retired, never removed. */
export function Choices({ choices, onChange }: ChoicesProps) {
  const list = useRef<HTMLOListElement>(null);

  const put = (at: number, part: Partial<ChoiceDraft>) =>
    onChange(choices.map((one, place) => (place === at ? { ...one, ...part } : one)));

  function move(at: number, by: number) {
    const next = [...choices];
    const [moved] = next.splice(at, 1);
    if (!moved) return;
    next.splice(at + by, 0, moved);
    onChange(next);
  }

  function label(at: number, labels: Labels) {
    const one = choices[at];
    const said = labels[language()] ?? '';
    // The key follows the first words; once records may hold it, it stays.
    const key = one?.kept ? one.key : keyFor(said, others(choices, at));
    put(at, { labels, key });
  }

  function add() {
    const fresh: ChoiceDraft = {
      key: keyFor('', others(choices, -1)),
      labels: {},
      colour: null,
      retired: false,
      kept: false,
    };
    onChange([...choices, fresh]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    );
  }

  return (
    <fieldset className={styles.choices}>
      <legend>{t('model.choices')}</legend>
      <ol ref={list} className={styles.choiceList}>
        {choices.map((one, at) => (
          <OneChoice
            key={at}
            one={one}
            number={at + 1}
            last={at === choices.length - 1}
            onLabels={labels => label(at, labels)}
            onChange={part => put(at, part)}
            onMove={by => move(at, by)}
            onRemove={() => onChange(choices.filter((_, place) => place !== at))}
            onNext={add}
          />
        ))}
      </ol>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {t('model.choices.add')}
      </Button>
      {choices.some(one => one.retired) && <p className={styles.quiet}>{t('model.choices.why')}</p>}
    </fieldset>
  );
}

const others = (choices: ChoiceDraft[], at: number) =>
  choices.filter((_, place) => place !== at).map(one => `x_${one.key}`);

const keyFor = (label: string, taken: string[]) =>
  nameFor(label || 'choice', taken).replace(/^x_/, '');
