import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { type Asked, said } from '../queries';

/** How far the words as they stand were understood. */
export interface Heard {
  /** No answer belongs to them as long as nothing is counted. */
  clear: boolean;
  /** The words that an answer does without, in quotes; empty where there are none. */
  left: string;
}

/** A question in plain words: what was understood of it is shown word by word. */
export function PlainBox(props: {
  text: string;
  onUnderstood: (asked: Asked, words: string) => void;
  onHeard: (heard: Heard) => void;
}) {
  const [words, setWords] = useState(props.text);
  const [sent, send] = useState(props.text);
  const told = useRef('');
  const { data, error } = useQuery({
    queryKey: ['understanding', sent],
    queryFn: ({ signal }) => call('GET /api/understanding', { query: { text: sent }, signal }),
    enabled: sent !== '',
    staleTime: 60_000,
  });

  useEffect(() => {
    if (!data || told.current === sent || sent === props.text) return;
    told.current = sent;
    // What is not understood leaves nothing of the question before.
    props.onUnderstood(data.inquiry ? said({ ...data.inquiry, at: data.at }) : {}, sent);
  }, [data, sent]);

  const clear = sent === '' || Boolean(data?.inquiry);
  const left = quoted(
    (data?.inquiry ? data.pieces : []).filter(one => one.as === 'unknown').map(one => one.text),
  );
  useEffect(() => props.onHeard({ clear, left }), [clear, left]);

  function ask(event: FormEvent) {
    event.preventDefault();
    send(words.trim());
  }

  return (
    <search>
      <form className={styles.ask} onSubmit={ask}>
        <TextInput
          style={{ flex: 1 }}
          aria-label={t('insight.plain')}
          placeholder={t('insight.plain.example')}
          value={words}
          maxLength={400}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={words.trim() === ''}>
          {t('insight.ask')}
        </Button>
      </form>
      <div role="status">
        {error && <p className={styles.problem}>{sentence(error)}</p>}
        {data && (
          <ul className={styles.pieces} aria-label={t('insight.understood')}>
            {data.pieces.map(one => (
              <li key={one.from} data-as={one.as} dir="auto">
                {one.text}
                {one.as !== 'ignored' && <small>{t(`insight.as.${one.as}`)}</small>}
              </li>
            ))}
          </ul>
        )}
        {data?.page && (
          <p className={styles.note}>
            <Link to={`/insight/${data.page}`}>{t(`insight.plain.${data.page}`)}</Link>
          </p>
        )}
        {data && !data.inquiry && !(data.page && data.unclear.length === 0) && (
          <p className={styles.note} dir="auto">
            {data.unclear.length === 0
              ? t('insight.plain.nothing')
              : t('insight.plain.unclear', { words: quoted(data.unclear) })}
          </p>
        )}
        {data && data.unclear.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              const known = without(sent, data.pieces);
              setWords(known);
              send(known);
            }}
          >
            {t('insight.plain.without', { words: quoted(data.unclear) })}
          </Button>
        )}
      </div>
    </search>
  );
}

function quoted(words: string[]) {
  return words.map(word => t('insight.plain.word', { word })).join(', ');
}

/** The question without the words that nobody knows. */
function without(text: string, pieces: api.UnderstoodPiece[]) {
  const kept = pieces.filter(one => one.as !== 'unknown');
  return kept.map(one => text.slice(one.from, one.to)).join(' ');
}
