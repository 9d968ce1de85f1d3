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
    path: '/mail',
    component: lazyRouteComponent(
      () => saying('settings', import('@/features/settings/mail/MailSettings')),
      'MailSettings',
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
  createRoute({
    getParentRoute: () => frame,
    path: '/coverage',
    validateSearch: (search): { of?: 'companies' } => ({
      of: search.of === 'companies' ? 'companies' : undefined,
    }),
    component: lazyRouteComponent(
      () => saying(['coverage', 'stamps'], import('@/features/coverage/CoverageSettings')),
      'CoverageSettings',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/model',
    component: lazyRouteComponent(
      () => saying('model', import('@/features/model/ModelScreen')),
      'ModelScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/model/$type',
    validateSearch: (search): { field?: string; add?: true } => ({
      field: typeof search.field === 'string' ? search.field : undefined,
      add: search.add === true || undefined,
    }),
    component: lazyRouteComponent(
      () => saying('model', import('@/features/model/TypeScreen')),
      'TypeScreen',
    ),
  }),
] as const;

export const settings = frame.addChildren([...ownPages, ...people]);
