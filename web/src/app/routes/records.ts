import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { learn, saying } from '@/lib/messages';
import { momentIn, stay } from '@/records/past/moment';
import { viewSearch } from '@/records/views/search';
import { inside } from './inside';

/** What is said of the past is known before it is shown. */
const past = ({ search }: { search: { at?: string } }) => search.at && learn('past');

const list = createRoute({
  getParentRoute: () => inside,
  path: '/$noun',
  validateSearch: viewSearch,
  search: { middlewares: [stay] },
  beforeLoad: past,
  component: lazyRouteComponent(() => import('@/features/views/ViewScreen'), 'ViewScreen'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/$noun/$id',
  validateSearch: momentIn,
  search: { middlewares: [stay] },
  beforeLoad: past,
  component: lazyRouteComponent(
    () => saying(['record', 'compose', 'stamps'], import('@/features/record/RecordScreen')),
    'RecordScreen',
  ),
});

export const records = [list, record] as const;
