import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import styles from '../insight.module.css';
import { OFTEN } from '../questions/often';
import type { Asked } from '../queries';

/** What is kept begins with the decision that it serves. */
export function KeepForm(props: { asked: Asked; words: string; onDone: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMe().capabilities.includes('share_views');
  const [words, setWords] = useState(props.words);
  const [decision, setDecision] = useState('');
  const [decider, setDecider] = useState<string | null>(null);
  const [often, setOften] = useState<api.QuestionOften>('monthly');
  const [shared, setShared] = useState(false);
  const keep = useMutation({
    mutationFn: () => {
      const { at: _, ...asked } = props.asked;
      return call('POST /api/questions', {
        body: { words, decision, decider, often, shared, asked },
      });
    },
    onSuccess: kept => {
      void client.invalidateQueries({ queryKey: ['questions'] });
      void navigate({ to: '/insight/questions/$id', params: { id: kept.id } });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate();
  }

  return (
    <form className={styles.panel} aria-label={t('insight.keep')} onSubmit={submit}>
      <TextInput
        label={t('insight.words')}
        required
        maxLength={200}
        value={words}
        data-autofocus
        onChange={event => setWords(event.currentTarget.value)}
      />
      <Textarea
        label={t('insight.decision')}
        description={t('insight.decision.text')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={decision}
        onChange={event => setDecision(event.currentTarget.value)}
      />
      <PickColleague
        label={t('insight.decider')}
        description={t('insight.decider.text')}
        value={decider}
        clearable
        onPick={setDecider}
      />
      <NativeSelect
        label={t('insight.often')}
        value={often}
        data={OFTEN.map(one => ({ value: one, label: t(`insight.often.${one}`) }))}
        onChange={event => setOften(event.currentTarget.value as api.QuestionOften)}
      />
      {may && (
        <Checkbox
          label={t('insight.share')}
          checked={shared}
          onChange={event => setShared(event.currentTarget.checked)}
        />
      )}
      {keep.error && (
        <p role="alert" className={styles.problem}>
          {sentence(keep.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={keep.isPending}>
          {t('insight.keep')}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {t('insight.cancel')}
        </Button>
      </div>
    </form>
  );
}
