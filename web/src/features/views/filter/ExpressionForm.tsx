import { Button, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { View } from '../useView';
import styles from './filter.module.css';

const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;
const FUNCTIONS = [
  'contains',
  'startsWith',
  'has',
  'now',
  'today',
  'me',
  'duration',
  'exists',
  'size',
];

/** The filter as an expression, with names to complete and mistakes where they are. */
export function ExpressionForm(props: { view: View; chips: boolean; onClose: () => void }) {
  const { view } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(view.filter);
  const [place, setPlace] = useState(text.length);

  const apply = useMutation({
    mutationFn: () =>
      call('GET /api/{noun}', {
        path: { noun: view.type.plural },
        query: { filter: text, limit: 1, fields: view.type.title },
      }),
    onSuccess: () => {
      view.change({ filter: text.trim() });
      props.onClose();
    },
    onError: failure => {
      const at = failure instanceof ApiProblem ? failure.position : null;
      area.current?.focus();
      if (at !== null) area.current?.setSelectionRange(at, wordEnd(text, at));
    },
  });

  const begun = WORD.exec(text.slice(0, place))?.[0] ?? '';
  const offers = begun
    ? [...view.type.fields.map(field => field.name), ...FUNCTIONS]
        .filter(name => name.startsWith(begun.toLowerCase()) && name !== begun)
        .slice(0, 6)
    : [];

  function complete(name: string) {
    const next = text.slice(0, place - begun.length) + name + text.slice(place);
    const end = place - begun.length + name.length;
    setText(next);
    setPlace(end);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    apply.mutate();
  }

  return (
    <form className={styles.expression} onSubmit={submit}>
      <textarea
        ref={area}
        id={id}
        rows={1}
        spellCheck={false}
        aria-label={t('filter.expression')}
        aria-invalid={apply.isError || undefined}
        aria-describedby={`${id}-help`}
        placeholder={'stage == "won" && amount > 10000'}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value);
          setPlace(event.currentTarget.selectionStart);
          apply.reset();
        }}
        onSelect={event => setPlace(event.currentTarget.selectionStart)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey) submit(event);
          if (event.key === 'Escape' && props.chips) props.onClose();
          if (event.key === 'Tab' && !event.shiftKey && offers[0]) {
            event.preventDefault();
            complete(offers[0]);
          }
        }}
      />
      <Button type="submit" size="xs" loading={apply.isPending}>
        {t('filter.apply')}
      </Button>
      {props.chips ? (
        <UnstyledButton className={styles.tool} onClick={props.onClose}>
          {t('filter.as_chips')}
        </UnstyledButton>
      ) : (
        <UnstyledButton className={styles.tool} onClick={() => view.change({ filter: '' })}>
          {t('filter.clear')}
        </UnstyledButton>
      )}
      <div className={styles.help} id={`${id}-help`} aria-live="polite">
        {apply.isError ? (
          <span className={styles.wrong}>{sentence(apply.error)}</span>
        ) : (
          offers.map((name, at) => (
            <UnstyledButton key={name} className={styles.offer} onClick={() => complete(name)}>
              {name}
              {at === 0 && <kbd>Tab</kbd>}
            </UnstyledButton>
          ))
        )}
      </div>
    </form>
  );
}

function wordEnd(text: string, from: number) {
  const rest = /^[\p{L}\p{N}_]+/u.exec(text.slice(from))?.[0].length ?? 1;
  return from + rest;
}
