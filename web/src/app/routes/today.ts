import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

const today = createRoute({
  getParentRoute: () => inside,
  path: '/today',
  component: lazyRouteComponent(
    () => saying(['compose', 'today'], import('@/features/today/TodayScreen')),
    'TodayScreen',
  ),
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  validateSearch: (search): { state?: 'done' | 'snoozed' } => ({
    state: search.state === 'done' || search.state === 'snoozed' ? search.state : undefined,
  }),
  component: lazyRouteComponent(
    () => saying(['compose', 'inbox'], import('@/features/inbox/InboxScreen')),
    'InboxScreen',
  ),
});

const stillRight = createRoute({
  getParentRoute: () => inside,
  path: '/still-right',
  component: lazyRouteComponent(
    () => saying('coverage', import('@/features/coverage/StillRight')),
    'StillRight',
  ),
});

export const ownDay = [today, inbox, stillRight] as const;
