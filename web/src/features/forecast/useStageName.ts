import { fieldOf, useModel } from '@/records/schema';

export type StageName = (key: string) => string | undefined;

/** What a stage is called in the language of its reader. */
export function useStageName(): StageName {
  const deal = useModel().find('deal');
  const choices = (deal && fieldOf(deal, 'stage')?.choices) ?? [];
  return key => choices.find(one => one.key === key)?.label;
}
