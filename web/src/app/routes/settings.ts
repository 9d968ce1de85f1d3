import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { people } from './people';
import { frame } from './settingsFrame';

const ownPages = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/settings/me' });
    },
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/me',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/me/Profile')),
      'Profile',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sign-in',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/signin/SignInSettings')),
      'SignInSettings',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/keys',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/keys/Keys')),
      'Keys',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/first-steps',
    component: lazyRouteComponent(
      () => saying('welcome', import('@/features/welcome/demo/FirstSteps')),
      'FirstSteps',
    ),
  }),
] as const;

export const settings = frame.addChildren([...ownPages, ...people]);
