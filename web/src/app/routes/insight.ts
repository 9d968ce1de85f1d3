import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import type { Looked } from '@/features/insight/pipeline/PipelineScreen';
import type { Asked } from '@/features/insight/queries';
import type { Start } from '@/records/beliefs';
import { inside } from './inside';

/** What stands around every page about what the company knows instead of guessing. */
export const insightFrame = createRoute({
  getParentRoute: () => inside,
  path: '/insight',
  component: lazyRouteComponent(
    () => saying('insight', import('@/features/insight/InsightFrame')),
    'InsightFrame',
  ),
});

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** What a belief begins with, as the chart says that it comes from. */
const START = [
  ...['words', 'without', 'kind', 'type', 'among', 'time', 'group', 'outcome', 'side', 'percent'],
  ...['segments', 'segment', 'figure', 'round'],
] as (keyof Start)[];

const surprises = createRoute({
  getParentRoute: () => insightFrame,
  path: '/surprises',
  component: lazyRouteComponent(
    () => saying('beliefs', import('@/features/surprises/SurprisesScreen')),
    'SurprisesScreen',
  ),
});

const forecast = createRoute({
  getParentRoute: () => insightFrame,
  path: '/forecast',
  validateSearch: (search): { scope?: string; reference?: string; on?: string } => ({
    scope: text(search.scope),
    reference: text(search.reference),
    on: text(search.on),
  }),
  component: lazyRouteComponent(
    () => saying(['forecast', 'record'], import('@/features/forecast/ForecastScreen')),
    'ForecastScreen',
  ),
});

const beliefs = [
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs',
    validateSearch: (search): { show?: 'calibration' } => ({
      show: search.show === 'calibration' ? 'calibration' : undefined,
    }),
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs')),
      'BeliefsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs/new',
    validateSearch: (search): Start =>
      Object.fromEntries(START.map(name => [name, text(search[name])])),
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs')),
      'WriteScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/beliefs/$id',
    component: lazyRouteComponent(
      () => saying('beliefs', import('@/features/beliefs')),
      'BeliefScreen',
    ),
  }),
];

const STEPS = ['week', 'month', 'quarter'] as const;

type Screens = typeof import('@/features/insight/pages');

const screen = (name: keyof Screens) =>
  lazyRouteComponent(() => saying('insight', import('@/features/insight/pages')), name);

const page = <Path extends string>(path: Path, name: keyof Screens) =>
  createRoute({ getParentRoute: () => insightFrame, path, component: screen(name) });

const asked = [
  page('/questions', 'QuestionsScreen'),
  page('/questions/$id', 'QuestionScreen'),
  page('/dashboards', 'DashboardsScreen'),
  page('/dashboards/$id', 'DashboardScreen'),
  page('/measures', 'MeasuresScreen'),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/explore',
    validateSearch: (search): Asked & { text?: string } =>
      Object.fromEntries(Object.entries(search).filter(([, value]) => text(value))),
    component: screen('ExploreScreen'),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/pipeline',
    validateSearch: (search): Looked => ({
      measure: text(search.measure),
      breakdown: text(search.breakdown),
      step: STEPS.find(one => one === search.step),
      day: text(search.day),
    }),
    component: screen('PipelineScreen'),
  }),
] as const;

const promises = [
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/promises',
    component: lazyRouteComponent(
      () => saying(['promises', 'welcome'], import('@/features/promises/PromisesScreen')),
      'PromisesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => insightFrame,
    path: '/blindness',
    component: lazyRouteComponent(
      () => saying('promises', import('@/features/promises/BlindnessScreen')),
      'BlindnessScreen',
    ),
  }),
];

// A page of another feature is one more line here; its name is in the list of InsightFrame already.
export const insight = insightFrame.addChildren([
  ...asked,
  forecast,
  surprises,
  ...beliefs,
  ...promises,
]);
