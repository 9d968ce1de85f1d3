import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { api } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { CHANNELS, LEGAL_BASES } from '@/records/consent/queries';
import {
  chosen,
  type Consents,
  fromColumn,
  fromWord,
  type Part,
  withMeaning,
  withPart,
} from '../consents';
import styles from '../imports.module.css';
import { useChosen } from './useChosen';

const STATES = ['given', 'refused', 'withdrawn'] as const;
const MOST_WORDS = 8;

interface Props {
  number: number;
  one: Consents;
  columns: api.ColumnGuess[];
  purposes: api.Purpose[];
  busy: boolean;
  onChange: (correct: (now: Consents) => Consents) => void;
  onRemove: () => void;
}

/** One purpose and way: which columns say yes or no, since when, and what shows it. */
export function ConsentPlan({ number, one, columns, purposes, busy, onChange, onRemove }: Props) {
  const words: Record<string, { value: string; label: string }[]> = {
    purpose: [
      ...purposes.map(each => ({ value: each.key, label: each.label })),
      { value: '*', label: t('consent.everything') },
    ],
    channel: [
      ...CHANNELS.map(each => ({ value: each, label: t(`consent.channel.${each}`) })),
      { value: '*', label: t('consent.every_way') },
    ],
    basis: LEGAL_BASES.map(each => ({ value: each, label: t(`consent.basis.${each}`) })),
  };
  const pick = (part: Part) => (
    <Choice
      key={part}
      part={part}
      one={one}
      words={words[part] ?? []}
      columns={columns}
      busy={busy}
      onChange={value => onChange(now => withPart(now, part, value))}
    />
  );
  return (
    <fieldset className={styles.consent}>
      <legend>{t('import.consents.one', { number })}</legend>
      <div className={styles.settings}>
        {(['state', 'purpose', 'channel', 'basis', 'at', 'proof'] as const).map(pick)}
        <TextInput
          label={t('import.consents.part.form')}
          defaultValue={typeof one.form === 'string' ? one.form : ''}
          maxLength={200}
          onBlur={event => {
            const form = event.currentTarget.value.trim();
            onChange(now => withPart(now, 'form', form && fromWord(form)));
          }}
        />
        {one.basis === 'legitimate_interest' && (
          <TextInput
            label={t('import.consents.part.balancing')}
            defaultValue={typeof one.balancing === 'string' ? one.balancing : ''}
            maxLength={2000}
            onBlur={event => {
              const text = event.currentTarget.value.trim();
              onChange(now => withPart(now, 'balancing', text && fromWord(text)));
            }}
          />
        )}
        {(['confirmed', 'expires'] as const).map(pick)}
      </div>
      <Words one={one} columns={columns} onChange={onChange} />
      <ActionIcon
        className={styles.remove}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('import.consents.remove', { number })}
        title={t('import.consents.remove', { number })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </fieldset>
  );
}

/** A word for all rows, or a column. */
function Choice(props: {
  part: Part;
  one: Consents;
  words: { value: string; label: string }[];
  columns: api.ColumnGuess[];
  busy: boolean;
  onChange: (value: string) => void;
}) {
  const { part, one, words, columns } = props;
  const [value, choose] = useChosen(chosen(one[part]), props.busy);
  const needed = part === 'state' || part === 'purpose' || part === 'channel';
  const named = columns.map(each => ({ value: fromColumn(each.name), label: each.name }));
  const fixed = words.map(each => ({ value: fromWord(each.value), label: each.label }));
  const known = [...named, ...fixed].some(each => each.value === value) || value === '';
  return (
    <NativeSelect
      label={t(`import.consents.part.${part}` as Key)}
      value={value}
      data={[
        ...(needed ? [] : [{ value: '', label: t('import.consents.nothing') }]),
        ...(known ? [] : [{ value, label: value.slice(1) }]),
        ...fixed,
        ...(fixed.length > 0 ? [{ group: t('import.consents.columns'), items: named }] : named),
      ]}
      onChange={event => {
        choose(event.currentTarget.value);
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}

/** What the words of the column mean, where they are few. */
function Words({ one, columns, onChange }: Pick<Props, 'one' | 'columns' | 'onChange'>) {
  const { state } = one;
  if (typeof state === 'string') return null;
  const column = columns.find(each => each.name === state.column);
  if (!column || column.distinct > MOST_WORDS) return null;
  const seen = column.choices.length > 0 ? column.choices : column.examples;
  const words = [...new Set([...seen, ...Object.keys(state.values ?? {})])];
  return (
    <div className={styles.meanings} role="group" aria-label={t('import.means')}>
      {words.map(word => (
        <NativeSelect
          key={word}
          label={<bdi>{word}</bdi>}
          aria-label={t('import.means.of', { word })}
          size="xs"
          value={state.values?.[word] ?? ''}
          data={[
            { value: '', label: t('import.consents.as_written') },
            ...STATES.map(each => ({ value: each, label: t(`consent.state.${each}`) })),
          ]}
          onChange={event => {
            const meant = event.currentTarget.value;
            onChange(now => withMeaning(now, word, meant));
          }}
        />
      ))}
    </div>
  );
}
