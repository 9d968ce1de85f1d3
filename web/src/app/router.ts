import { createRouter } from '@tanstack/react-router';
import { Failed } from './Failed';
import { NotFound } from './NotFound';
import { imports } from './routes/imports';
import { insight } from './routes/insight';
import { inside, root } from './routes/inside';
import { outside } from './routes/outside';
import { join } from './routes/people';
import { records } from './routes/records';
import { settings } from './routes/settings';
import { sources, sourcesBefore } from './routes/sources';
import { ownDay } from './routes/today';
import { welcome } from './routes/welcome';

const routes = root.addChildren([
  ...outside,
  join,
  inside.addChildren([
    ...ownDay,
    ...imports,
    ...welcome,
    settings,
    insight,
    sources,
    sourcesBefore,
    ...records,
  ]),
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
