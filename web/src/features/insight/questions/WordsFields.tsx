import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { api } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { OFTEN } from './often';

export interface Words {
  words: string;
  decision: string;
  decider: string | null;
  often: api.QuestionOften;
  shared: boolean;
}

export const isSaid = (words: Words) => words.words.trim() !== '' && words.decision.trim() !== '';

/** What a question is kept with: its words, the decision that it serves, who decides, how often. */
export function WordsFields(props: {
  words: Words;
  onWords: (words: Words) => void;
  /** After it was tried to keep them: what is missing is said where it is missing. */
  tried: boolean;
}) {
  const { words, onWords, tried } = props;
  const may = useMe().capabilities.includes('share_views');
  return (
    <>
      <TextInput
        label={t('insight.words')}
        required
        maxLength={200}
        error={tried && !words.words.trim() && t('insight.missing.words')}
        value={words.words}
        autoFocus
        dir="auto"
        onChange={event => onWords({ ...words, words: event.currentTarget.value })}
      />
      <Textarea
        label={t('insight.decision')}
        description={t('insight.decision.text')}
        required
        autosize
        minRows={2}
        error={tried && !words.decision.trim() && t('insight.missing.decision')}
        maxLength={500}
        value={words.decision}
        dir="auto"
        onChange={event => onWords({ ...words, decision: event.currentTarget.value })}
      />
      <PickColleague
        label={t('insight.decider')}
        description={t('insight.decider.text')}
        value={words.decider}
        clearable
        onPick={decider => onWords({ ...words, decider })}
      />
      <NativeSelect
        label={t('insight.often')}
        value={words.often}
        data={OFTEN.map(one => ({ value: one, label: t(`insight.often.${one}`) }))}
        onChange={event =>
          onWords({ ...words, often: event.currentTarget.value as api.QuestionOften })
        }
      />
      {may && (
        <Checkbox
          label={t('insight.share')}
          checked={words.shared}
          onChange={event => onWords({ ...words, shared: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
