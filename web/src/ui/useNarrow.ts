import { useMediaQuery } from '@mantine/hooks';

/** A phone, or a window as small as one. */
export function useNarrow() {
  return (
    useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false }) ?? false
  );
}
