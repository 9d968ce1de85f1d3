import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '@/lib/messages/useLanguage';

/** Another language makes every screen anew: texts are read while rendering. */
export function Spoken({ children }: { children: ReactNode }) {
  return <Fragment key={useLanguage()}>{children}</Fragment>;
}
