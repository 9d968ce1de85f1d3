import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { what } from './what';

type Step = api.DealForecastStep;

/** One step from similar deals to this one, as people say it. */
export function saidOf(step: Step, waiting: number, type: RecordType) {
  const side = step.points < 0 ? ('down' as const) : ('up' as const);
  switch (step.kind) {
    case 'lately':
      return t(
        side === 'up' && waiting > 0
          ? 'forecast.deal.step.waiting'
          : `forecast.deal.lately.${side}`,
      );
    case 'counted':
    case 'elsewhere':
      return t(`forecast.deal.${step.kind}.${side}`, {
        what: what(step, type),
        all: step.alike,
        won: step.alike_won,
        usual: step.alike_usual,
      });
    case 'trait':
      return step.alike > 0
        ? t('forecast.deal.alike', {
            what: what(step, type),
            all: step.alike,
            won: step.alike_won,
          })
        : what(step, type);
    case 'rest':
      return t('forecast.deal.step.rest');
    case 'bent':
      return t(`forecast.deal.bent.${side}`);
  }
}
