import { NativeSelect } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { Field } from '@/records/schema';
import styles from '../imports.module.css';
import { means, withMeaning, wordsOf } from '../meanings';
import type { Target } from '../mapping';

interface Props {
  column: api.ColumnGuess;
  field: Field;
  target: Target;
  onChange: (correct: (now: Target) => Target) => void;
}

/** Which choice each word of the file stands for, where the words are not our own. */
export function Meanings({ column, field, target, onChange }: Props) {
  const words = wordsOf(column, target);
  if (words.length === 0) return null;
  const offered = (field.choices ?? []).filter(one => !one.retired);
  return (
    <div className={styles.meanings} role="group" aria-label={t('import.means')}>
      {words.map(word => {
        const chosen = means(field, target, word);
        return (
          <NativeSelect
            key={word}
            label={<bdi>{word}</bdi>}
            aria-label={t('import.means.of', { word })}
            size="xs"
            value={chosen}
            data-out={chosen === '' || undefined}
            data={[
              ...(chosen === '' ? [{ value: '', label: t('import.means.nothing') }] : []),
              ...offered.map(one => ({ value: one.key, label: one.label })),
            ]}
            onChange={event => {
              const key = event.currentTarget.value;
              onChange(now => withMeaning(now, word, key));
            }}
          />
        );
      })}
    </div>
  );
}
