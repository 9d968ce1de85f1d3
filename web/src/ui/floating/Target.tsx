import { useMergedRef } from '@mantine/hooks';
import { cloneElement, type MouseEvent, type ReactElement, type Ref, useEffect } from 'react';
import { load, loadSoon, usePlace } from './place';

interface Given {
  ref?: Ref<HTMLElement>;
  onClick?: (event: MouseEvent) => void;
  onPointerEnter?: () => void;
  [attribute: string]: unknown;
}

/** What opens the dropdown. It is the same element before and after the parts have come. */
export function Target({ children }: { children: ReactElement }) {
  const { id, opened, popup, roles, toggle, setTarget } = usePlace();
  const child = children as ReactElement<Given>;
  const ref = useMergedRef(setTarget, child.props.ref);
  useEffect(loadSoon, []);
  const said = roles && {
    id,
    'aria-haspopup': popup,
    'aria-expanded': opened,
    'aria-controls': opened ? `${id}-dropdown` : undefined,
  };
  const acts = toggle && {
    'data-expanded': opened || undefined,
    onClick: (event: MouseEvent) => {
      child.props.onClick?.(event);
      toggle();
    },
    onPointerEnter: () => void load().catch(() => {}),
  };
  return cloneElement(child, { ...said, ...acts, ref });
}
