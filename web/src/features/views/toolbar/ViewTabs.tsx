import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { t } from '@/lib/messages';
import { starsQuery, useStar } from '@/records/stars';
import type { SavedView } from '@/records/views/views';
import { Menu } from '@/ui/floating';
import type { View } from '../useView';
import styles from './toolbar.module.css';

const SHOWN = 5;

const SaveView = lazy(async () => ({ default: (await import('./SaveView')).SaveView }));

/** Saved views, as tabs, those with my star first. What is changed is a draft until somebody saves or resets it. */
export function ViewTabs({ view }: { view: View }) {
  const { saved } = view;
  const { data: stars = [] } = useQuery(starsQuery);
  const starred = new Set(stars.map(one => one.id));
  const views = [
    ...view.views.filter(one => starred.has(one.id)),
    ...view.views.filter(one => !starred.has(one.id)),
  ];
  const first = views.slice(0, SHOWN);
  const shown = saved && !first.includes(saved) ? [...first.slice(0, SHOWN - 1), saved] : first;
  const rest = views.filter(one => !shown.includes(one));
  return (
    <div className={styles.tabs}>
      <nav className={styles.tablist} aria-label={t('views')}>
        <Tab name={t('views.all')} on={saved === null} onClick={() => view.show(null)} />
        {shown.map(one => (
          <Tab
            key={one.id}
            name={one.name}
            on={one === saved}
            starred={starred.has(one.id)}
            onClick={() => view.show(one)}
          />
        ))}
        {rest.length > 0 && <More views={rest} show={view.show} />}
      </nav>
      {saved && <Star key={saved.id} saved={saved} />}
      {view.changed && (
        <span className={styles.draft}>
          <Suspense>
            <SaveView key={saved?.id} view={view} />
          </Suspense>
          <UnstyledButton className={styles.tool} onClick={view.reset}>
            {t('views.reset')}
          </UnstyledButton>
        </span>
      )}
    </div>
  );
}

function Star({ saved }: { saved: SavedView }) {
  const star = useStar({ type: 'views', id: saved.id, title: saved.name });
  const Icon = star.on ? IconStarFilled : IconStar;
  return (
    <UnstyledButton
      className={styles.star}
      aria-pressed={star.on}
      aria-label={t('frame.starred')}
      title={t(star.on ? 'star.take_away' : 'star.give')}
      onClick={star.toggle}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
    </UnstyledButton>
  );
}

function Tab(props: { name: string; on: boolean; starred?: boolean; onClick: () => void }) {
  return (
    <UnstyledButton
      className={styles.tab}
      data-on={props.on || undefined}
      aria-current={props.on ? 'page' : undefined}
      onClick={props.onClick}
      dir="auto"
    >
      {props.starred && (
        <IconStarFilled
          size={12}
          className={styles.mark}
          role="img"
          aria-label={t('frame.starred')}
        />
      )}
      <span>{props.name}</span>
    </UnstyledButton>
  );
}

function More(props: { views: SavedView[]; show: (view: SavedView) => void }) {
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.tab}>
          {t('views.more', { count: props.views.length })}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {props.views.map(one => (
          <Menu.Item key={one.id} onClick={() => props.show(one)}>
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
