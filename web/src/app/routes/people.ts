import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { learn, saying } from '@/lib/messages';
import { root } from './inside';
import { frame } from './settingsFrame';

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find(one => one === value);
}

/** Their texts, and those of asking for access. */
async function say<Screen>(screen: Promise<Screen>) {
  await learn('closed');
  return saying('people', screen);
}

/** The log says more than the other pages about people. */
async function sayOfTheLog<Screen>(screen: Promise<Screen>) {
  await learn('audit');
  return say(screen);
}

/** Whoever was handed a link is outside still. */
export const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  validateSearch: (search): { token?: string } => ({ token: text(search.token) }),
  component: lazyRouteComponent(() => say(import('@/features/people/Join')), 'Join'),
});

export const people = [
  createRoute({
    getParentRoute: () => frame,
    path: '/people',
    validateSearch: (
      search,
    ): { q?: string; state?: 'all' | 'active' | 'invited' | 'away'; add?: true } => ({
      q: text(search.q),
      state: oneOf(['active', 'invited', 'away'] as const, search.state),
      add: search.add === true || undefined,
    }),
    component: lazyRouteComponent(() => say(import('@/features/people/users/People')), 'People'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/people/$id',
    component: lazyRouteComponent(
      () => say(import('@/features/people/users/OneColleague')),
      'OneColleague',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/teams',
    component: lazyRouteComponent(() => say(import('@/features/people/groups/Teams')), 'Teams'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/departments',
    component: lazyRouteComponent(
      () => say(import('@/features/people/groups/Departments')),
      'Departments',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/roles',
    component: lazyRouteComponent(() => say(import('@/features/people/roles/Roles')), 'Roles'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/roles/$name',
    component: lazyRouteComponent(() => say(import('@/features/people/roles/OneRole')), 'OneRole'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/why',
    validateSearch: (
      search,
    ): { user?: string; type?: string; record?: string; field?: string } => ({
      user: text(search.user),
      type: text(search.type),
      record: text(search.record),
      field: text(search.field),
    }),
    component: lazyRouteComponent(() => say(import('@/features/people/why/Why')), 'Why'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/closures',
    validateSearch: (
      search,
    ): {
      part?: 'in_force' | 'proposed' | 'overdue' | 'requests' | 'ended';
      department?: string;
    } => ({
      part: oneOf(['proposed', 'overdue', 'requests', 'ended'] as const, search.part),
      department: text(search.department),
    }),
    component: lazyRouteComponent(
      () => say(import('@/features/people/closures/Closures')),
      'Closures',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/closures/new',
    validateSearch: (search): { type?: string; record?: string } => ({
      type: text(search.type),
      record: text(search.record),
    }),
    component: lazyRouteComponent(
      () => say(import('@/features/people/closures/Propose')),
      'Propose',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/closures/$id',
    component: lazyRouteComponent(
      () => say(import('@/features/people/closures/OneClosure')),
      'OneClosure',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/all-keys',
    component: lazyRouteComponent(() => say(import('@/features/people/Keys')), 'AllKeys'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/audit',
    validateSearch: (
      search,
    ): {
      part?: 'looks';
      about?: string;
      who?: string;
      from?: string;
      until?: string;
    } => ({
      part: oneOf(['looks'] as const, search.part),
      about: text(search.about),
      who: text(search.who),
      from: text(search.from),
      until: text(search.until),
    }),
    component: lazyRouteComponent(
      () => sayOfTheLog(import('@/features/people/audit/AuditLog')),
      'AuditLog',
    ),
  }),
] as const;
