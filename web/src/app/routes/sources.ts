import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

const PRIVACY = ['requests', 'purposes', 'retention', 'suppressed'] as const;

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
interface DisagreementSearch {
  type?: string;
  record?: string;
  field?: string;
  source?: number;
  show?: 'rules';
}

const disagreements = createRoute({
  getParentRoute: () => sourcesFrame,
  path: '/disagreements',
  validateSearch: (search: Record<string, unknown>): DisagreementSearch => ({
    type: text(search.type),
    record: text(search.record),
    field: text(search.field),
    source: Number.isInteger(search.source) ? (search.source as number) : undefined,
    show: search.show === 'rules' ? 'rules' : undefined,
  }),
  component: lazyRouteComponent(
    () =>
      saying(['sources', 'disagreements'], import('@/features/disagreements/DisagreementsScreen')),
    'DisagreementsScreen',
  ),
});

/** Which pairs are looked at, or which two records are compared. */
interface DuplicatesSearch {
  type?: string;
  kind?: 'review' | 'sure' | 'merged';
  one?: string;
  other?: string;
}

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
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/applications',
    component: lazyRouteComponent(
      () => saying('sources', import('@/features/sources/applications/ApplicationsScreen')),
      'ApplicationsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/$id',
    component: lazyRouteComponent(
      () => saying('sources', import('@/features/sources/one/OneSource')),
      'OneSource',
    ),
  }),
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/duplicates',
    component: lazyRouteComponent(
      () => saying('duplicates', import('@/features/duplicates/DuplicatesScreen')),
      'DuplicatesScreen',
    ),
    validateSearch: (given: Record<string, unknown>): DuplicatesSearch => ({
      type: text(given.type),
      kind: given.kind === 'sure' || given.kind === 'merged' ? given.kind : undefined,
      one: text(given.one),
      other: text(given.other),
    }),
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

const privacyPages = [
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/privacy',
    validateSearch: (search): { part?: (typeof PRIVACY)[number] } => ({
      part: PRIVACY.find(one => one === search.part),
    }),
    component: lazyRouteComponent(
      () => saying('consent', import('@/features/consent/PrivacyScreen')),
      'PrivacyScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => sourcesFrame,
    path: '/privacy/$noun/$id',
    component: lazyRouteComponent(
      () => saying('consent', import('@/features/consent/subject/SubjectScreen')),
      'SubjectScreen',
    ),
  }),
] as const;

// A page of another feature is one more line here; its name is in the list of SourcesFrame already.
export const sources = sourcesFrame.addChildren([...privacyPages, ...ownPages, disagreements]);
