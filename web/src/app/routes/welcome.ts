import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

type Step = 'you' | 'expect' | 'begin' | 'colleagues';
const STEPS: unknown[] = ['you', 'expect', 'begin', 'colleagues'];

const firstSteps = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  validateSearch: (search): { step?: Step } => ({
    step: STEPS.includes(search.step) ? (search.step as Step) : undefined,
  }),
  component: lazyRouteComponent(
    () => saying('welcome', import('@/features/welcome/WelcomeScreen')),
    'WelcomeScreen',
  ),
});

const tour = createRoute({
  getParentRoute: () => inside,
  path: '/tour',
  component: lazyRouteComponent(
    () => saying('welcome', import('@/features/welcome/tour/TourScreen')),
    'TourScreen',
  ),
});

export const welcome = [firstSteps, tour] as const;
