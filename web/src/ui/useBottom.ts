import { type RefObject, useEffect } from 'react';

const bars = new Map<Element, number>();

function tell() {
  const height = [...bars.values()].reduce((sum, one) => sum + one, 0);
  document.documentElement.style.setProperty('--bars', `${height}px`);
}

/** A bar at the bottom of the screen: what pops up stands above it. */
export function useBottom(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      bars.set(element, element.offsetHeight);
      tell();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      bars.delete(element);
      tell();
    };
  }, []);
}
