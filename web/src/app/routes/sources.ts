import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

/** What stands around every page about where values come from. */
export const sourcesFrame = createRoute({
  getParentRoute: () => inside,
  path: '/sources',
  component: lazyRouteComponent(
    () => saying('sources', import('@/features/sources/SourcesFrame')),
    'SourcesFrame',
  ),
});

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const ownPages = [
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/',
    component: lazyRouteComponent(
      () => saying('sources', import('@/features/sources/list/SourceList')),
      'SourceList',
    ),
  }),
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/radar',
    validateSearch: (search): { type?: string; of?: string } => ({
      type: text(search.type),
      of: text(search.of),
    }),
    component: lazyRouteComponent(
      () => saying('sources', import('@/features/sources/radar/RadarScreen')),
      'RadarScreen',
    ),
  }),
] as const;

// The sources stood among the settings once: what somebody kept still leads to them.
export const sourcesBefore = createRoute({
  getParentRoute: () => inside,
  path: '/settings/sources',
  beforeLoad: () => {
    throw redirect({ to: '/sources' });
  },
});

// A page of another feature is one more line here; its name is in the list of SourcesFrame already.
export const sources = sourcesFrame.addChildren([...ownPages]);
