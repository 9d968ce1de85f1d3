import { useSyncExternalStore } from 'react';
import { language, whenSpoken } from './index';

export function useLanguage() {
  return useSyncExternalStore(whenSpoken, language);
}
