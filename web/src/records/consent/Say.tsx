import { Button, NativeSelect, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from './consent.module.css';
import { type Contactable, LEGAL_BASES, recordConsent } from './queries';

type State = api.NewConsent['state'];

interface SayProps {
  noun: Contactable;
  id: string;
  answer: api.ContactAnswer;
  label: string;
  mayGive: boolean;
  onClose: () => void;
}

/** Why it is so, and what they say now. */
export function Say({ noun, id, answer, label, mayGive, onClose }: SayProps) {
  const client = useQueryClient();
  const [state, setState] = useState<State | null>(null);
  const [basis, setBasis] = useState<api.LegalBasis>('consent');
  const box = useRef<HTMLFormElement>(null);
  const states: State[] = mayGive ? ['given', 'refused', 'withdrawn'] : ['refused', 'withdrawn'];
  const save = useMutation({
    mutationFn: (body: api.NewConsent) => recordConsent(noun, id, body),
    onSuccess: () => {
      toast(t('consent.saved'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['consent', noun, id] }),
  });

  useEffect(() => {
    if (state) box.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, [state]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!state) return;
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || null;
    const from = text('from');
    const until = text('until');
    const weighed = state === 'given' && basis === 'legitimate_interest';
    save.mutate({
      channel: given.get('every') ? '*' : answer.channel,
      purpose: given.get('every') ? '*' : answer.purpose,
      state,
      ...(state === 'given' && { basis }),
      ...(from && { stated_at: new Date(`${from}T00:00`).toISOString() }),
      expires_at: until && new Date(`${until}T23:59`).toISOString(),
      [weighed ? 'balancing' : 'proof_text']: text('words'),
      ...(confirmed(given) && { confirmed_at: new Date().toISOString() }),
    });
  }

  return (
    <form
      ref={box}
      className={styles.say}
      aria-label={t('consent.say', { purpose: label })}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <p aria-live="polite">
        <strong>{t(answer.may ? 'consent.yes' : 'consent.no')}.</strong> {answer.words}
      </p>
      <div role="group" aria-label={t('consent.states')} className={styles.states}>
        {states.map(one => (
          <UnstyledButton
            key={one}
            className={styles.state}
            aria-pressed={state === one}
            onClick={() => setState(one)}
          >
            {t(`consent.state.${one}` as Key)}
          </UnstyledButton>
        ))}
      </div>
      {state && (
        <>
          {state === 'given' && (
            <NativeSelect
              label={t('consent.basis')}
              value={basis}
              onChange={event => setBasis(event.currentTarget.value as api.LegalBasis)}
              data={LEGAL_BASES.map(one => ({
                value: one,
                label: t(`consent.basis.${one}` as Key),
              }))}
            />
          )}
          <Textarea
            name="words"
            label={t(wordsOf(state, basis))}
            required={state === 'given' && (basis === 'consent' || basis === 'legitimate_interest')}
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={2000}
            dir="auto"
          />
          <div className={styles.days}>
            <TextInput name="from" type="date" label={t('consent.from')} max={today()} />
            {state === 'given' && (
              <TextInput name="until" type="date" label={t('consent.until')} min={today()} />
            )}
          </div>
          {state === 'given' && basis === 'consent' && answer.channel === 'email' && (
            <label className={styles.check}>
              <input type="checkbox" name="confirmed" /> {t('consent.confirmed')}
            </label>
          )}
          {state !== 'given' && (
            <label className={styles.check}>
              <input type="checkbox" name="every" /> {t('consent.every')}
            </label>
          )}
          {save.error && (
            <p role="alert" className={styles.problem}>
              {sentence(save.error)}
            </p>
          )}
          <div className={styles.buttons}>
            <Button size="xs" type="submit" loading={save.isPending}>
              {t('consent.save')}
            </Button>
            <Button size="xs" variant="default" onClick={onClose}>
              {t('consent.cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

const confirmed = (given: FormData) => given.get('confirmed') !== null;

const today = () => new Date().toISOString().slice(0, 10);

function wordsOf(state: State, basis: api.LegalBasis): Key {
  if (state !== 'given') return 'consent.words.no';
  if (basis === 'legitimate_interest') return 'consent.words.balancing';
  return basis === 'consent' ? 'consent.words.proof' : 'consent.words.why';
}
