import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { viewSearch } from '@/records/views/search';
import { inside } from './inside';

const list = createRoute({
  getParentRoute: () => inside,
  path: '/$noun',
  validateSearch: viewSearch,
  component: lazyRouteComponent(() => import('@/features/views/ViewScreen'), 'ViewScreen'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/$noun/$id',
  component: lazyRouteComponent(
    () => saying(['record', 'compose', 'stamps'], import('@/features/record/RecordScreen')),
    'RecordScreen',
  ),
});

export const records = [list, record] as const;
