import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { saying } from '@/lib/messages';
import { inside } from './inside';

const all = createRoute({
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

export const imports = [all, oneImport] as const;
