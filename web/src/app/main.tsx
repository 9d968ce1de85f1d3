import '@/ui/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenSignedOut } from '@/lib/api';
import { handle } from '@/lib/keys';
import { meQuery } from '@/lib/me';
import { chosen, speak } from '@/lib/messages';
import { sessionEnded } from '@/lib/session';
import { stored } from '@/lib/stored';
import { Root } from '@/ui/Root';
import { knowScreens } from './ahead';
import { client } from './client';
import { router } from './router';
import { Spoken } from './Spoken';
import { nameScreens } from './titles';

document.addEventListener('keydown', handle);
nameScreens(router);
knowScreens(router.routesById);

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/set-up' || pathname === '/') return;
  // Whoever is in the middle of something signs in over it; who has only just come goes to the door.
  if (client.getQueryData(meQuery.queryKey)) sessionEnded(true);
  else router.navigate({ to: '/sign-in', search: { to: href } });
});

// Today and the last records stay readable without a network.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    void navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then(ready => ready.active?.postMessage('warm'))
      .catch(() => undefined);
  });
}

speak(chosen(stored<string | null>('language', null))).finally(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <Root>
        <QueryClientProvider client={client}>
          <Spoken>
            <RouterProvider router={router} />
          </Spoken>
        </QueryClientProvider>
      </Root>
    </StrictMode>,
  );
});
