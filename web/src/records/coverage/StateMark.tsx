import {
  IconCircleDashed,
  IconClock,
  IconEye,
  IconGauge,
  IconLock,
  IconMessage,
  IconPercentage50,
  type IconProps,
  IconQuestionMark,
  IconWand,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { api } from '@/lib/api';

const ICONS: Record<api.CoverageState, ComponentType<IconProps>> = {
  seen: IconEye,
  told: IconMessage,
  guessed: IconWand,
  stale: IconClock,
  contradicted: IconPercentage50,
  asked: IconQuestionMark,
  not_measured: IconGauge,
  unknown: IconCircleDashed,
  locked: IconLock,
};

/** How it stands with a thing, as a mark of its own form. */
export function StateMark({ state }: { state: api.CoverageState }) {
  const Icon = ICONS[state];
  return <Icon size={14} stroke={1.5} aria-hidden data-state={state} />;
}
