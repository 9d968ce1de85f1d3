import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '@/lib/messages';
import { store } from '@/lib/stored';
import { type RecordType, useModel } from '@/records/schema';
import { useCount } from '@/records/views/useRows';
import { Empty } from '@/ui/Empty';
import { ListScreen } from './list/ListScreen';
import styles from './views.module.css';

const route = getRouteApi('/inside/$noun');

export function ViewScreen() {
  const { noun } = route.useParams();
  const type = useModel().find(noun);
  if (!type || type.plural !== noun) {
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  }
  return <View key={type.name} type={type} />;
}

function View({ type }: { type: RecordType }) {
  const search = route.useSearch();
  const count = useCount(type, search);
  useEffect(() => {
    store('last-list', type.plural);
    document.title = `${type.plural_label} · Candor`;
  }, [type]);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{type.plural_label}</h1>
        {count.data !== undefined && (
          <span className={`${styles.count} figures`}>
            {t('list.count', { count: count.data })}
          </span>
        )}
      </header>
      <ListScreen type={type} />
    </div>
  );
}
