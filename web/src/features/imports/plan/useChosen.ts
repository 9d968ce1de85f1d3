import { useEffect, useState } from 'react';

/** What was chosen stays chosen while the server is told; then what the server says counts. */
export function useChosen(value: string, busy: boolean): [string, (value: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    if (!busy) choose(null);
  }, [busy]);
  return [chosen ?? value, choose];
}
