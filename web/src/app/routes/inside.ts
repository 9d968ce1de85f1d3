import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '@/lib/me';
import { modelQuery } from '@/records/schema';
import { adopt } from '../adopt';
import { fetchAhead } from '../ahead';
import { client } from '../client';
import { Failed } from '../Failed';
import { Frame } from '../frame/Frame';
import { NotFound } from '../NotFound';

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Failed });

/** Everything behind the sign-in: who asks and what exists is known before a screen is shown. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location, matches }) => {
    fetchAhead(matches);
    try {
      const [me] = await Promise.all([
        client.ensureQueryData(meQuery),
        client.ensureQueryData(modelQuery),
      ]);
      await adopt(me);
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
