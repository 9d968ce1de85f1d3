import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

/** What stands around every page of the settings. */
export const frame = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(
    () => saying(['settings', 'pages'], import('@/features/settings/SettingsFrame')),
    'SettingsFrame',
  ),
});
