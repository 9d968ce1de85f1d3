import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { meQuery } from '@/lib/me';
import { client } from '../client';
import { root } from './inside';

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

// The console prints an address with the token of a new installation: it leads to the set-up.
const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { token?: string } => ({
    token: typeof search.token === 'string' ? search.token : undefined,
  }),
  beforeLoad: async ({ search }) => {
    if (search.token) throw redirect({ to: '/set-up', search: { token: search.token } });
    throw redirect((await beginning()) ?? { to: '/today' });
  },
});

/** Where somebody said that their day begins; nowhere for who is not signed in. */
async function beginning() {
  try {
    const { default_page } = await client.ensureQueryData(meQuery);
    if (!default_page) return null;
    const url = new URL(default_page, location.origin);
    return { to: url.pathname, search: Object.fromEntries(url.searchParams) } as never;
  } catch {
    return null;
  }
}

export const outside = [front, signIn, setUp] as const;
