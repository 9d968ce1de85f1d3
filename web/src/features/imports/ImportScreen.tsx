import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/messages';
import { useMe } from '@/lib/me';
import { Empty } from '@/ui/Empty';
import { DropZone } from './DropZone';
import { Earlier } from './Earlier';
import styles from './imports.module.css';
import { importsQuery } from './queries';

/** Where files come in: one to drop, and those that came before. */
export function ImportScreen() {
  const may = useMe().capabilities.includes('import');
  const { data } = useQuery({ ...importsQuery, enabled: may });
  if (!may) {
    return (
      <Empty alone kind="forbidden" title={t('import.forbidden')} text={t('import.forbidden.do')} />
    );
  }
  return (
    <div className={styles.page}>
      <h1>{t('import.title')}</h1>
      <p className={styles.quiet}>{t('import.text')}</p>
      <DropZone />
      {data && <Earlier imports={data.items} />}
    </div>
  );
}
