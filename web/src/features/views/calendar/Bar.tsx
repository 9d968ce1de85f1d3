import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { Choose } from '../toolbar/Choose';
import type { View } from '../useView';
import styles from './calendar.module.css';
import { Clocks } from './Clocks';
import { Colleagues } from './Colleagues';
import { dateFields } from './dateFields';
import type { Frame } from './useFrame';
import { monthOf, rangeOf } from './words';

interface Props {
  view: View;
  frame: Frame;
  /** Zones of the customers who are shown. */
  zones: string[];
}

export const VIEWS = ['week', 'month', 'agenda'] as const;

/** Where the calendar stands, how far one sees, by which date, whose entries, whose clocks. */
export function Bar({ view, frame, zones }: Props) {
  const { span, field, day, from, to } = frame;
  const fields = dateFields(view.type);
  return (
    <div className={styles.bar}>
      <span className={styles.steps}>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t('calendar.back')}
          onClick={() => frame.step(-1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={frame.toToday}>
          {t('calendar.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t('calendar.forward')}
          onClick={() => frame.step(1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </span>
      <h2 className={styles.range} aria-live="polite">
        {span === 'month' ? monthOf(day) : rangeOf(from, to)}
      </h2>
      <span className={styles.gap} />
      <Choose
        label={t('calendar.span')}
        value={span}
        options={VIEWS.map(key => ({ key, label: t(`calendar.span.${key}`) }))}
        onChoose={key => view.change({ span: key })}
      />
      {fields.length > 1 && (
        <Choose
          label={t('calendar.by')}
          value={field.name}
          options={fields.map(one => ({ key: one.name, label: one.label }))}
          onChoose={date => view.change({ date })}
        />
      )}
      <Colleagues view={view} chosen={frame.who} colourOf={frame.colourOf} />
      <Clocks view={view} zones={zones} timed={field.kind === 'moment'} frame={frame} />
    </div>
  );
}
