import { TextInput } from '@mantine/core';
import { language } from '@/lib/messages';
import type { Labels } from './draft';
import styles from './model.module.css';
import { languageWord, otherLanguage } from './words';

/** A label in the reader's language, and beside it in the other one. */
export function Labelled(props: {
  one: string;
  other: (language: string) => string;
  labels: Labels;
  onChange: (labels: Labels) => void;
  autoFocus?: boolean;
  optional?: boolean;
}) {
  const own = language();
  const other = otherLanguage();
  const { labels, onChange } = props;
  return (
    <div className={styles.pair}>
      <TextInput
        label={props.one}
        value={labels[own] ?? (own === 'en' ? '' : (labels.en ?? ''))}
        onChange={event => onChange({ ...labels, [own]: event.currentTarget.value })}
        required={!props.optional}
        withAsterisk={false}
        maxLength={80}
        autoFocus={props.autoFocus}
        dir="auto"
      />
      <TextInput
        label={props.other(languageWord(other))}
        value={labels[other] ?? ''}
        onChange={event => onChange({ ...labels, [other]: event.currentTarget.value })}
        maxLength={80}
        dir="auto"
      />
    </div>
  );
}
