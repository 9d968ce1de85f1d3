import { UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '@/lib/api';
import { ago, longMoment } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { written } from '@/records/past/moment';
import { Keycap } from '@/ui/Keycap';
import { useBottom } from '@/ui/useBottom';
import { changedBeside, type Step, stepped } from './days';
import styles from './PastBar.module.css';
import { StepSwitch } from './StepSwitch';
import { Track } from './Track';

const YEAR = 365 * 86_400_000;

interface PastBarProps {
  noun: string;
  /** A record; absent for a list. */
  id: string | undefined;
  at: string;
  /** Goes to another moment; undefined is now. */
  onMoment: (at: string | undefined) => void;
}

/** Where in time one looks: said in words, moved along a track, and left by one key. */
export default function PastBar({ noun, id, at, onMoment }: PastBarProps) {
  const bar = useRef<HTMLElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  useBottom(bar);
  const now = useRef(Date.now()).current;
  const [step, setStep] = useStored<Step>('past-step', 'day');
  const days = useDays(noun, id);
  const all = days?.items ?? [];
  const moment = new Date(at);
  const first = days?.first ? Date.parse(days.first) : now - YEAR;
  const from = Math.min(first, moment.getTime(), now - 86_400_000);

  const go = (next: Date | null) => {
    if (!next) return;
    onMoment(next.getTime() >= now ? undefined : written(new Date(Math.max(from, next.getTime()))));
  };
  const move = (by: 1 | -1) => go(stepped(moment, step, by));
  const leap = (by: 1 | -1) => go(changedBeside(all, moment, by));

  useEffect(() => {
    const before = document.activeElement;
    slider.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const group = t('past.bar');
  const close = () => onMoment(undefined);
  useKeys([
    { keys: 'z', label: t('past.back_to_now'), group, run: close },
    { keys: 'Escape', label: t('past.back_to_now'), group, run: close },
    { keys: ',', label: earlier(step), group, run: () => move(-1) },
    { keys: '.', label: later(step), group, run: () => move(1) },
  ]);

  return (
    <section ref={bar} className={styles.bar} aria-label={t('past.bar')}>
      <div className={styles.line}>
        <IconHistory size={18} stroke={1.5} aria-hidden className={styles.icon} />
        <h2 className={styles.title} aria-live="polite">
          {t('past.title', { when: longMoment(at) })}
        </h2>
        <span className={styles.ago}>{ago(at)}</span>
        <span className={styles.gap} />
        <input
          type="datetime-local"
          className={styles.date}
          aria-label={t('past.date')}
          value={local(moment)}
          max={local(new Date(now))}
          onChange={event => event.target.value && go(new Date(event.target.value))}
        />
        <StepSwitch step={step} onStep={setStep} />
        <span className={styles.arrows}>
          <UnstyledButton
            className={styles.arrow}
            aria-label={earlier(step)}
            title={earlier(step)}
            onClick={() => move(-1)}
          >
            <IconChevronLeft size={18} stroke={1.5} aria-hidden />
          </UnstyledButton>
          <UnstyledButton
            className={styles.arrow}
            aria-label={later(step)}
            title={later(step)}
            onClick={() => move(1)}
          >
            <IconChevronRight size={18} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </span>
        <UnstyledButton className={styles.now} onClick={close}>
          {t('past.back_to_now')}
          <span aria-hidden className={styles.key}>
            <Keycap keys="Escape" />
          </span>
        </UnstyledButton>
      </div>
      <Track
        slider={slider}
        days={all}
        from={from}
        to={now}
        moment={moment}
        onMove={move}
        onLeap={leap}
        onGo={go}
      />
    </section>
  );
}

const earlier = (step: Step) => t('past.earlier', { step: t(`past.by.${step}`) });
const later = (step: Step) => t('past.later', { step: t(`past.by.${step}`) });

/** As an input of the browser takes it. */
function local(moment: Date) {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

function useDays(noun: string, id: string | undefined) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useQuery({
    queryKey: ['changed-days', noun, id ?? '', zone],
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      id
        ? call('GET /api/{noun}/{id}/changed-days', { path: { noun, id }, query: { zone }, signal })
        : call('GET /api/{noun}/changed-days', { path: { noun }, query: { zone }, signal }),
  }).data;
}
