interface Screen {
  options: { component?: { preload?: () => Promise<unknown> } };
}

let screens: Record<string, Screen> = {};

export function knowScreens(all: Record<string, unknown>) {
  screens = all as Record<string, Screen>;
}

/** Fetches the screens of an address while the server is asked who is there and what exists. */
export function fetchAhead(matches: { routeId: string }[]) {
  for (const { routeId } of matches) {
    // One that does not come is asked for again, and its failure told, when it is to be shown.
    screens[routeId]?.options.component?.preload?.().catch(() => {});
  }
}
