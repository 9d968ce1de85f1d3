import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { toast } from '@/ui/toast';

const AGAIN_AFTER = 1500;

/** Asks for a forecast, and looks again until there is a newer one than was seen. */
export function useMaking(madeAt: string | null) {
  const client = useQueryClient();
  const [waitsFor, wait] = useState<{ newerThan: string | null } | null>(null);
  const busy = waitsFor !== null && waitsFor.newerThan === madeAt;

  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: ['forecast'] }),
      AGAIN_AFTER,
    );
    return () => clearInterval(timer);
  }, [busy, client]);

  async function make() {
    try {
      await call('POST /api/forecast/runs', {});
      wait({ newerThan: madeAt });
    } catch (failure) {
      toast(sentence(failure));
    }
  }

  return { busy, make: () => void make() };
}
