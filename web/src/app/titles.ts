import type { Router } from '@tanstack/react-router';

let waiting: MutationObserver | null = null;

/**
 * Every screen has one heading of the first rank, and the page is called like it: whoever hears
 * rather than sees learns where they are, and tabs and the way back can be told apart.
 */
export function nameScreens(router: Pick<Router<any>, 'subscribe'>) {
  router.subscribe('onRendered', () => {
    waiting?.disconnect();
    if (named()) return;
    waiting = new MutationObserver(() => named() && waiting?.disconnect());
    waiting.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

function named() {
  const name = document.querySelector('h1')?.textContent?.trim();
  if (name) document.title = `${name} · Candor`;
  return Boolean(name);
}
