import {
  IconBulb,
  IconChartAreaLine,
  IconEyeOff,
  IconHeartHandshake,
  IconLayoutDashboard,
  IconQuestionMark,
  IconSparkles,
  IconStack2,
  IconTelescope,
} from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { PagesAbove } from '@/ui/PagesAbove';

/** What is new, then what one asks, what comes, and what one believes and promises. */
const PAGES = [
  { to: '/insight/surprises', label: 'insight.page.surprises', icon: IconSparkles },
  { to: '/insight/explore', label: 'insight.page.explore', icon: IconTelescope, apart: true },
  { to: '/insight/questions', label: 'insight.page.questions', icon: IconQuestionMark },
  { to: '/insight/dashboards', label: 'insight.page.dashboards', icon: IconLayoutDashboard },
  { to: '/insight/forecast', label: 'insight.page.forecast', icon: IconChartAreaLine, apart: true },
  { to: '/insight/pipeline', label: 'insight.page.pipeline', icon: IconStack2 },
  { to: '/insight/beliefs', label: 'insight.page.beliefs', icon: IconBulb, apart: true },
  { to: '/insight/promises', label: 'insight.page.promises', icon: IconHeartHandshake },
  { to: '/insight/blindness', label: 'insight.page.blindness', icon: IconEyeOff },
] as const;

/** What the company knows instead of guessing. */
export function InsightFrame() {
  return (
    <PagesAbove
      label={t('insight.pages')}
      pages={PAGES.map(page => ({ ...page, label: t(page.label) }))}
    />
  );
}
