import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from '@/lib/me';
import { chosen, language, saying, speak } from '@/lib/messages';
import { stored } from '@/lib/stored';
import { modelQuery } from '@/records/schema';
import { viewSearch } from '@/records/views/search';
import { adopt } from './adopt';
import { client } from './client';
import { Failed } from './Failed';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Failed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => ({
    to: typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? search.to : undefined,
  }),
  component: lazyRouteComponent(
    () => saying('access', import('@/features/access/SignIn')),
    'SignIn',
  ),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: (search): { token?: string } => ({
    token: typeof search.token === 'string' ? search.token : undefined,
  }),
  component: lazyRouteComponent(() => saying('access', import('@/features/access/SetUp')), 'SetUp'),
});

/** Everything behind the sign-in: who asks and what exists is known before a screen is shown. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      const [me] = await Promise.all([
        client.ensureQueryData(meQuery),
        client.ensureQueryData(modelQuery),
      ]);
      adopt(me);
      const wish = chosen(stored<string | null>('language', null) ?? me.language);
      if (wish !== language()) await speak(wish);
    } catch (failure) {
      const status = (failure as { status?: number }).status;
      if (status !== 401) throw failure;
      throw redirect({
        to: '/sign-in',
        search: { to: location.href === '/' ? undefined : location.href },
      });
    }
  },
  component: Frame,
  errorComponent: Failed,
});

// The console prints an address with the token of a new installation: it leads to the set-up.
const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { token?: string } => ({
    token: typeof search.token === 'string' ? search.token : undefined,
  }),
  beforeLoad: ({ search }) => {
    if (search.token) throw redirect({ to: '/set-up', search: { token: search.token } });
    throw redirect({
      to: '/$noun',
      params: { noun: stored('last-list', 'companies') },
      search: {},
    });
  },
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(
    () => saying('imports', import('@/features/imports/ImportScreen')),
    'ImportScreen',
  ),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/import/$id',
  validateSearch: (search): { asked?: true; undo?: true } => ({
    asked: search.asked === true || undefined,
    undo: search.undo === true || undefined,
  }),
  component: lazyRouteComponent(
    () => saying('imports', import('@/features/imports/OneImport')),
    'OneImport',
  ),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(
    () => saying('settings', import('@/features/settings/SettingsFrame')),
    'SettingsFrame',
  ),
});

const ownPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/settings/me' });
    },
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/me',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/me/Profile')),
      'Profile',
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/sign-in',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/signin/SignInSettings')),
      'SignInSettings',
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/keys',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/keys/Keys')),
      'Keys',
    ),
  }),
] as const;

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
    () => saying('record', import('@/features/record/RecordScreen')),
    'RecordScreen',
  ),
});

const routes = root.addChildren([
  front,
  signIn,
  setUp,
  inside.addChildren([imports, oneImport, settings.addChildren(ownPages), list, record]),
]);

export const router = createRouter({
  routeTree: routes,
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
