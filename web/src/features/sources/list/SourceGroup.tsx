import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { sourcesQuery } from '../queries';
import styles from '../sources.module.css';
import { SourceForm } from './SourceForm';
import { SourceRow } from './SourceRow';

const COLUMNS = 6;

/** Sources of one kind under their name; a folded group is asked for when it is opened. */
export function SourceGroup(props: {
  group: 'systems' | 'imports' | 'programs' | 'mailboxes' | 'people';
  kinds: readonly string[];
  folded?: boolean;
}) {
  const [changed, change] = useState<number | null>(null);
  const [shown, show] = useState(!props.folded);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...sourcesQuery(props.kinds),
    enabled: shown,
  });
  const sources = data?.pages.flatMap(page => page.items) ?? [];
  if (!props.folded && !error && sources.length === 0) return null;
  const name = t(`sources.group.${props.group}`);
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={COLUMNS}>
          {props.folded ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-expanded={shown}
              leftSection={shown ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              onClick={() => show(!shown)}
            >
              {name}
            </Button>
          ) : (
            name
          )}
        </th>
      </tr>
      {error && (
        <tr>
          <td colSpan={COLUMNS}>
            <Empty kind="failed" title={t('sources.failed')} text={sentence(error)} />
          </td>
        </tr>
      )}
      {shown &&
        sources.map(source =>
          changed === source.id ? (
            <tr key={source.id}>
              <td colSpan={COLUMNS}>
                <SourceForm source={source} onClose={() => change(null)} />
              </td>
            </tr>
          ) : (
            <SourceRow key={source.id} source={source} onOpen={() => change(source.id)} />
          ),
        )}
      {shown && hasNextPage && (
        <tr>
          <td colSpan={COLUMNS}>
            <Button
              size="xs"
              variant="default"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('sources.more')}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
