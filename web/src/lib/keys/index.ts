import { useEffect, useRef } from 'react';
import { type Binding, bind } from './registry';

export {
  active,
  type Binding,
  handle,
  isTyping,
  perform,
  setSingleKeys,
  singleKeys,
} from './registry';

/** Keys that work while this component is on the screen. They may close over anything. */
export function useKeys(bindings: Binding[], everywhere = false) {
  const latest = useRef(bindings);
  latest.current = bindings;
  const names = bindings.map(one => `${one.keys}\n${one.label}\n${one.group}`).join('\n\n');
  useEffect(
    () =>
      bind(
        latest.current.map((one, place) => ({
          ...one,
          run: event => latest.current[place]?.run(event),
          when: () => latest.current[place]?.when?.() ?? true,
        })),
        everywhere,
      ),
    [names],
  );
}
