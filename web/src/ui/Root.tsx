import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStored } from '@/lib/stored';
import { Toasts } from './Toasts';
import { theme, variables } from './theme';

export type Appearance = 'auto' | 'light' | 'dark';

export function useAppearance() {
  return useStored<Appearance>('appearance', 'auto');
}

// The choice is ours to keep; see public/appearance.js, which applies it before the first paint.
const nowhere = {
  get: (fallback: Appearance) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

export function Root({ children }: { children: ReactNode }) {
  const [appearance] = useAppearance();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={nowhere}
      defaultColorScheme="auto"
      forceColorScheme={appearance === 'auto' ? undefined : appearance}
    >
      {children}
      <Toasts />
    </MantineProvider>
  );
}
