import { UnstyledButton } from '@mantine/core';
import { IconArrowBarToDown } from '@tabler/icons-react';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { refresh, usePending } from '@/records/pending';
import { Keycap } from '@/ui/Keycap';
import styles from './Table.module.css';

/** What came and went since the list was read; `r` shows it. */
export function News({ listKey }: { listKey: QueryKey }) {
  const client = useQueryClient();
  const { fresh, gone, moved, many } = usePending(listKey);
  const any = many || fresh.size > 0 || gone.size > 0 || moved.size > 0;
  const show = () => void refresh(client, listKey);

  useKeys([
    {
      keys: 'r',
      label: t('live.refresh'),
      group: t('keys.group.list'),
      run: show,
      when: () => any,
    },
  ]);

  if (!any) return <span role="status" className="hidden-text" />;
  const words = [
    many ? t('live.many') : '',
    moved.size > 0 ? t('live.moved', { count: moved.size }) : '',
    fresh.size > 0 ? t('live.new', { count: fresh.size }) : '',
    gone.size > 0 ? t('live.gone', { count: gone.size }) : '',
  ];
  return (
    <span role="status">
      <UnstyledButton className={styles.news} onClick={show}>
        <IconArrowBarToDown size={14} stroke={1.5} aria-hidden />
        {words.filter(Boolean).join(', ')}
        <span aria-hidden>
          <Keycap keys="r" />
        </span>
      </UnstyledButton>
    </span>
  );
}
