import type { api } from '@/lib/api';
import { store, stored } from '@/lib/stored';

/** On a device that has no choices of its own yet, those count that were made elsewhere. */
export function adopt(me: api.Me) {
  const open = (key: string) => stored<unknown>(key, null) === null;
  if (open('appearance') && me.theme !== 'system') store('appearance', me.theme);
  if (open('row-height') && me.density === 'compact') store('row-height', 28);
  if (open('single-keys') && !me.shortcuts) store('single-keys', false);
}
