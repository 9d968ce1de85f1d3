import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Popover } from '@/ui/floating';
import tools from '../toolbar/toolbar.module.css';
import type { View } from '../useView';
import styles from './calendar.module.css';

/** More would not be told apart by colour. */
const MOST = 8;

interface Props {
  view: View;
  chosen: string[];
  colourOf: (owner: string) => string;
}

/** Whose entries are laid over each other: everybody's, or those of some colleagues. */
export function Colleagues({ view, chosen, colourOf }: Props) {
  const me = useMe();
  const [opened, open] = useState(false);
  const [words, setWords] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['list', 'user', 'colleagues'],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/{noun}', {
        path: { noun: 'users' },
        query: { filter: 'active', sort: 'name', fields: 'name,initials', limit: 200 },
        signal,
      });
      return items.map(row => ({ id: row.id, name: String(row.name ?? '—') }));
    },
  });
  const set = (ids: string[]) => view.change({ who: ids.join(',') || undefined });
  const toggle = (id: string) =>
    set(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  const wanted = words.trim().toLowerCase();
  const shown = data
    .filter(one => chosen.includes(one.id) || one.name.toLowerCase().includes(wanted))
    .sort((one, other) => rank(one.id) - rank(other.id));

  function rank(id: string) {
    return id === me.id ? 0 : chosen.includes(id) ? 1 : 2;
  }

  return (
    <Popover
      opened={opened}
      onChange={open}
      position="bottom-end"
      trapFocus
      returnFocus
      width={280}
    >
      <Popover.Target>
        <UnstyledButton className={tools.tool} onClick={() => open(!opened)}>
          <IconUsers size={16} stroke={1.5} aria-hidden />
          {chosen.length === 0
            ? t('calendar.everybody')
            : t('calendar.colleagues', { count: chosen.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.details} aria-label={t('calendar.whose')}>
        <div className={styles.card}>
          <Checkbox
            size="xs"
            label={t('calendar.everybody')}
            checked={chosen.length === 0}
            onChange={() => set([])}
          />
          {data.length > 8 && (
            <input
              type="search"
              className={styles.search}
              aria-label={t('search')}
              placeholder={t('search')}
              value={words}
              onChange={event => setWords(event.currentTarget.value)}
            />
          )}
          <div className={styles.people}>
            {shown.map(one => (
              <span key={one.id} className={styles.person}>
                <Checkbox
                  size="xs"
                  label={one.id === me.id ? t('calendar.me', { name: one.name }) : one.name}
                  checked={chosen.includes(one.id)}
                  disabled={chosen.length >= MOST && !chosen.includes(one.id)}
                  onChange={() => toggle(one.id)}
                />
                {chosen.includes(one.id) && (
                  <span
                    aria-hidden
                    className={styles.dot}
                    style={{ background: colourOf(one.id) }}
                  />
                )}
              </span>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
