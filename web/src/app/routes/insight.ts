import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

/** What stands around every page about what the company knows instead of guessing. */
export const insightFrame = createRoute({
  getParentRoute: () => inside,
  path: '/insight',
  component: lazyRouteComponent(
    () => saying('insight', import('@/features/insight/InsightFrame')),
    'InsightFrame',
  ),
});

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const beliefs = [
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs',
    validateSearch: (search): { show?: 'calibration' } => ({
      show: search.show === 'calibration' ? 'calibration' : undefined,
    }),
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs/BeliefsScreen')),
      'BeliefsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs/new',
    validateSearch: (search): { type?: string; among?: string; words?: string } => ({
      type: text(search.type),
      among: text(search.among),
      words: text(search.words),
    }),
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs/WriteScreen')),
      'WriteScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs/$id',
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs/BeliefScreen')),
      'BeliefScreen',
    ),
  }),
];

// A page of another feature is one more line here; its name is in the list of InsightFrame already.
export const insight = insightFrame.addChildren([...beliefs]);
