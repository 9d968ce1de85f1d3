import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, call } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { useTitle } from '@/records/fields/relation';
import { type RecordType, useModel } from '@/records/schema';
import { AskAccess } from './AskAccess';
import styles from './closed.module.css';

/** "Without 1 closed record, why?": whose it is, the reason, the end, and one way to ask. */
export default function Closed({ type, count }: { type: RecordType; count: number }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={360}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={styles.why} onClick={() => setOpen(was => !was)}>
          {t('closed.without', { count })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('closed.title')}>
        {open && <Reasons type={type} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Reasons({ type }: { type: RecordType }) {
  const { data } = useQuery({
    queryKey: ['closures', 'keeps_out', type.name],
    queryFn: ({ signal }) =>
      call('GET /api/closures', {
        query: { record_type: type.name, keeps_out: true, sort: 'ends_at', limit: 20 },
        signal,
      }),
  });
  return (
    <>
      <p className={styles.lead}>{t('closed.why', { name: type.plural_label })}</p>
      <ul className={styles.reasons}>
        {data?.items.map(one => (
          <Reason key={one.id} closure={one} />
        ))}
      </ul>
      {data?.next && (
        <Link to="/settings/closures" search={{}}>
          {t('closed.all')}
        </Link>
      )}
    </>
  );
}

function Reason({ closure }: { closure: api.Closure }) {
  const users = useModel().find('user');
  const owner = useTitle(users, closure.owner);
  return (
    <li>
      <p dir="auto">{closure.reason}</p>
      <p className={styles.quiet} dir="auto">
        {t('closed.owner', { name: owner, day: day(closure.ends_at.slice(0, 10)) })}
      </p>
      <AskAccess closure={closure.id} request={closure.request} />
    </li>
  );
}
