import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { perform } from '@/lib/keys';
import { saying, t } from '@/lib/messages';
import { WithoutClosed } from '@/records/closed';
import { type RecordType, useModel } from '@/records/schema';
import { useCount } from '@/records/views/useRows';
import { Empty } from '@/ui/Empty';
import { FilterBar } from './filter/FilterBar';
import { ListScreen } from './list/ListScreen';
import { ColumnsMenu } from './toolbar/ColumnsMenu';
import { ExportMenu } from './toolbar/ExportMenu';
import { GroupBy } from './toolbar/GroupBy';
import { LayoutSwitch } from './toolbar/LayoutSwitch';
import { Rest } from './toolbar/Rest';
import { ViewTabs } from './toolbar/ViewTabs';
import { useView, type View } from './useView';
import styles from './views.module.css';

const PrintScreen = lazy(async () => ({
  default: (await saying('views', import('./print/PrintScreen'))).PrintScreen,
}));
const BoardScreen = lazy(async () => ({
  default: (await saying('views', import('./board/BoardScreen'))).BoardScreen,
}));
const ChartScreen = lazy(async () => ({
  default: (await saying('views', import('./chart/ChartScreen'))).ChartScreen,
}));
const CalendarScreen = lazy(async () => ({
  default: (await saying('views', import('./calendar/CalendarScreen'))).CalendarScreen,
}));
const TimeButton = lazy(async () => ({
  default: (await import('@/records/past/TimeButton')).TimeButton,
}));
const Since = lazy(async () => ({
  default: (await saying('past', import('./since/Since'))).Since,
}));
const route = getRouteApi('/inside/$noun');

export function ViewScreen() {
  const { noun } = route.useParams();
  const type = useModel().find(noun);
  if (!type || type.plural !== noun) {
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  }
  return <Screen key={type.name} type={type} />;
}

function Screen({ type }: { type: RecordType }) {
  const view = useView(type);
  const count = useCount(type, view);
  useEffect(() => {
    document.title = `${type.plural_label} · Candor`;
  }, [type]);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{type.plural_label}</h1>
        {count.data !== undefined && (
          <div className={styles.counts}>
            <span className={`${styles.count} figures`}>
              {t('list.count', { count: count.data.count })}
            </span>
            <WithoutClosed type={type} count={count.data.closed} />
          </div>
        )}
        <span className={styles.gap} />
        <Suspense>
          <TimeButton type={type} />
        </Suspense>
        {type.may_create && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => perform('c')}
          >
            {t('add.title', { name: type.label })}
          </Button>
        )}
      </header>
      <ViewTabs view={view} />
      <div className={styles.tools}>
        <FilterBar view={view} />
        <span className={styles.gap} />
        <LayoutSwitch view={view} />
        <Rest>
          {view.layout === 'list' && <GroupBy view={view} />}
          {view.layout === 'list' && <ColumnsMenu view={view} />}
          <ExportMenu view={view} />
        </Rest>
      </div>
      {view.print && (
        <Suspense>
          <PrintScreen view={view} />
        </Suspense>
      )}
      {!view.at && (
        <Suspense>
          <Since key={view.filter} view={view} />
        </Suspense>
      )}
      <Suspense>
        <Layout view={view} />
      </Suspense>
    </div>
  );
}

function Layout({ view }: { view: View }) {
  switch (view.layout) {
    case 'list':
      return <ListScreen view={view} />;
    case 'board':
      return <BoardScreen view={view} />;
    case 'chart':
      return <ChartScreen view={view} />;
    case 'calendar':
      return <CalendarScreen view={view} />;
  }
}
