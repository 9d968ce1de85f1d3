import { queryOptions } from '@tanstack/react-query';
import { type api, call } from './api';

const AGAIN_MILLIS = 500;

/** How far the demo company is; looked at again and again only while it is being made up. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }): Promise<api.Demo> => call('GET /api/demo', { signal }),
  refetchInterval: ({ state }) => (state.data?.state === 'loading' ? AGAIN_MILLIS : false),
});

/** Goes to another of one's workspaces. Everything that is shown belongs to the old one: begin anew. */
export async function goTo(workspace: string, address = '/') {
  await call('PUT /api/sign-ins/current', { body: { workspace } });
  location.assign(address);
}
