import { UnstyledButton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { address } from '@/lib/api';
import { t } from '@/lib/messages';
import { Menu } from '@/ui/floating';
import type { View } from '../useView';
import styles from './toolbar.module.css';

const FORMATS = ['csv', 'xlsx', 'jsonl'] as const;

/** What is seen, as a file: the same filter, order and columns. */
export function ExportMenu({ view }: { view: View }) {
  if (!view.type.may_export) return null;
  const query = {
    filter: view.filter,
    sort: view.sort,
    search: view.q,
    at: view.at,
    fields: view.columns.map(field => field.name).join(','),
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.tool}>
          <IconDownload size={16} stroke={1.5} aria-hidden />
          <span className={styles.word}>{t('export')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => view.go({ print: 'yes' })}>{t('export.print')}</Menu.Item>
        {FORMATS.map(format => (
          <Menu.Item
            key={format}
            component="a"
            download
            href={address('/api/{noun}/export', {
              path: { noun: view.type.plural },
              query: { ...query, format },
            })}
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
