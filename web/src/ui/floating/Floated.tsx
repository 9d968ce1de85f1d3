import { type Ref, Suspense, use, useEffect, useLayoutEffect, useState } from 'react';
import { type Dropdown, load, usePlace } from './place';

/** What opens; nothing of it exists before it was opened once. */
export function Floated(dropdown: Dropdown) {
  const { opened } = usePlace();
  const [wanted, want] = useState(opened);
  useEffect(() => {
    if (opened) want(true);
  }, [opened]);
  if (!wanted && !opened) return null;
  return (
    <Suspense>
      <Whole {...dropdown} />
    </Suspense>
  );
}

function Whole(dropdown: Dropdown) {
  const { target, whole } = usePlace();
  const parts = use(load());
  return whole(parts, <Bridge target={target} />, dropdown);
}

/** Stands where the parts expect the target, and leads them to the one that is already there. */
function Bridge({ target, ref }: { target: HTMLElement | null; ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(target);
    else if (ref) ref.current = target;
  }, [ref, target]);
  return null;
}
