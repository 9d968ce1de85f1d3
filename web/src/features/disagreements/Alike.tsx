import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { sourceWords, valueWords } from '@/records/claims/words';
import type { Field } from '@/records/schema';
import styles from './disagreements.module.css';
import { alikeQuery } from './queries';
import type { useSettle } from './useSettle';

interface AlikeProps {
  field: Field;
  item: api.Disagreement;
  settle: ReturnType<typeof useSettle>;
  onClose: () => void;
  onSettled: () => void;
}

/** All about the same field between the same sources, by one act, with how many they are before. */
export function Alike({ field, item, settle, onClose, onSettled }: AlikeProps) {
  const me = useMe();
  const sources = [...new Map(item.claims.map(one => [one.source.id, one.source])).values()];
  const [believe, setBelieve] = useState(sources[0]!.id);
  const alike = {
    type: item.type,
    field: item.field,
    sources: sources.map(one => one.id),
    believe,
  };
  const { data: count, error } = useQuery(alikeQuery(alike));
  const rules = me.capabilities.includes('administer_model');
  const { data: ruled } = useQuery({
    ...alikeQuery({ ...alike, sources: [believe] }),
    enabled: rules,
  });
  const name = sources.find(one => one.id === believe)?.name ?? '';
  async function run(work: Promise<{ done: boolean }>) {
    if ((await work).done) onSettled();
  }
  return (
    <section
      className={styles.panel}
      aria-label={t('disagree.alike')}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset className={styles.choice}>
        <legend>{t('disagree.alike.of', { name: field.label })}</legend>
        {sources.map((source, at) => (
          <label key={source.id}>
            <input
              type="radio"
              name="believe"
              checked={source.id === believe}
              autoFocus={at === 0}
              onChange={() => setBelieve(source.id)}
            />
            <span dir="auto">
              {t('disagree.alike.source', {
                name: sourceWords(source),
                value: valueWords(
                  item.claims.find(one => one.source.id === source.id)!,
                  field,
                ),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={styles.preview}>
        {error ? sentence(error) : count === undefined ? '…' : t('disagree.alike.count', { count })}
      </p>
      <div className={styles.buttons}>
        <Button
          size="xs"
          loading={settle.busy}
          disabled={!count}
          onClick={() => void run(settle.alike(alike))}
        >
          {t('disagree.alike.settle', { count: count ?? 0 })}
        </Button>
        {rules && (
          <Button
            size="xs"
            variant="default"
            loading={settle.busy}
            disabled={ruled === undefined}
            onClick={() => void run(settle.rule(alike))}
          >
            {t('disagree.rule.make', { name, count: ruled ?? 0 })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('disagree.cancel')}
        </Button>
      </div>
      {rules && <p className={styles.known}>{t('disagree.rule.why', { name: field.label })}</p>}
    </section>
  );
}
