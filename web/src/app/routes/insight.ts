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

// A page of another feature is one more line here; its name is in the list of InsightFrame already.
export const insight = insightFrame;
