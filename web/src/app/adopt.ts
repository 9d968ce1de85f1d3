import type { api } from '@/lib/api';
import { inZone } from '@/lib/format';
import { chosen, language, speak } from '@/lib/messages';
import { adoptArrangement } from '@/lib/own';
import { store, stored } from '@/lib/stored';

export const ROW_HEIGHTS = { comfortable: 32, compact: 28, airy: 40 } as const;

/** What somebody chose on any device counts on every one, as soon as it hears of it. */
export async function adopt(me: api.Me) {
  put('appearance', me.theme === 'system' ? 'auto' : me.theme);
  put('row-height', ROW_HEIGHTS[me.density]);
  put('single-keys', me.shortcuts);
  put('language', me.language);
  inZone(me.time_zone);
  adoptArrangement(me.arrangement);
  const wish = chosen(me.language);
  if (wish !== language()) await speak(wish);
}

function put(key: string, value: unknown) {
  if (stored<unknown>(key, undefined) !== value) store(key, value);
}
