import '@/ui/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenSignedOut } from '@/lib/api';
import { handle } from '@/lib/keys';
import { chosen, speak } from '@/lib/messages';
import { stored } from '@/lib/stored';
import { Root } from '@/ui/Root';
import { client } from './client';
import { router } from './router';
import { Spoken } from './Spoken';
import { nameScreens } from './titles';

document.addEventListener('keydown', handle);
nameScreens(router);

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/set-up' || pathname === '/') return;
  client.clear();
  router.navigate({ to: '/sign-in', search: { to: href } });
});

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
