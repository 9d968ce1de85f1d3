import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { type About, canBeCalledAbout } from '@/records/calling/about';
import { useModel } from '@/records/schema';
import styles from './call.module.css';

const FEWEST_LETTERS = 2;
const MOST = 8;

/** Whom the call was with, by the beginning of a name. */
export function Whom({ onChoose }: { onChoose: (about: About) => void }) {
  const id = useId();
  const model = useModel();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const wanted = words.trim();
  const { data, isSuccess } = useQuery({
    queryKey: ['search', wanted, 'called'],
    enabled: wanted.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/search', { query: { q: wanted, limit: 20 }, signal });
      return items.filter(hit => canBeCalledAbout(hit.type)).slice(0, MOST);
    },
  });
  const hits = wanted.length >= FEWEST_LETTERS ? (data ?? []) : [];
  const chosen = Math.min(at, hits.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    const hit = hits[chosen];
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && hit) onChoose({ type: hit.type, id: hit.id });
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.whom}>
      <input
        data-autofocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={t('call.whom')}
        className={styles.input}
        placeholder={t('call.whom.hint')}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={event => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('call.whom')} className={styles.hits}>
        {hits.map((hit, place) => (
          <div
            key={hit.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === chosen}
            className={styles.hit}
            onPointerMove={() => setAt(place)}
            onClick={() => onChoose({ type: hit.type, id: hit.id })}
          >
            <span dir="auto">{hit.title}</span>
            <span className={styles.hint}>
              {[hit.subtitle, model.find(hit.type)?.label].filter(Boolean).join(' · ')}
            </span>
          </div>
        ))}
      </div>
      {isSuccess && wanted.length >= FEWEST_LETTERS && hits.length === 0 && (
        <p className={styles.hint}>{t('field.no_match')}</p>
      )}
    </div>
  );
}
