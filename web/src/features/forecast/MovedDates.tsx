import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import field from '@/ui/field.module.css';
import { largestDealsQuery, openStagesQuery, type Supposed } from './queries';
import styles from './whatif.module.css';

/** Deals that somebody supposes to be decided on another day. */
export function MovedDates(props: { supposed: Supposed; onSuppose: (next: Supposed) => void }) {
  const { supposed, onSuppose } = props;
  const { data: open = [] } = useQuery(openStagesQuery);
  const { data: deals = [] } = useQuery(largestDealsQuery(open.map(one => one.key)));
  const chosen = new Set(supposed.moves.map(one => one.deal));
  const named = new Map(deals.map(one => [one.id, one.name]));
  const put = (moves: Supposed['moves']) => onSuppose({ ...supposed, moves });
  return (
    <div className={styles.part}>
      <h3>{t('forecast.move')}</h3>
      <Pick
        key={supposed.moves.length}
        label={t('forecast.move.deal')}
        className={field.input}
        chosen=""
        placeholder={t('forecast.move.deal')}
        options={deals
          .filter(one => !chosen.has(one.id))
          .map(one => ({ key: one.id, label: one.name, hint: one.close_date ?? undefined }))}
        onPick={deal => {
          const one = deals.find(found => found.id === deal);
          if (one) put([...supposed.moves, { deal: one.id, date: one.close_date ?? today() }]);
        }}
      />
      <ul className={styles.moves}>
        {supposed.moves.map(move => (
          <li key={move.deal}>
            <span dir="auto">{named.get(move.deal) ?? ''}</span>
            <input
              type="date"
              className={styles.date}
              aria-label={t('forecast.move.date', { deal: named.get(move.deal) ?? '' })}
              value={move.date}
              min={today()}
              onChange={event => {
                const date = event.target.value;
                if (date) put(supposed.moves.map(one => (one === move ? { ...one, date } : one)));
              }}
            />
            <UnstyledButton
              className={styles.leave}
              aria-label={t('forecast.move.leave', { deal: named.get(move.deal) ?? '' })}
              onClick={() => put(supposed.moves.filter(one => one !== move))}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

const today = () => new Date().toISOString().slice(0, 10);
