import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { api } from '@/lib/api';
import { day, longMoment } from '@/lib/format';
import { t } from '@/lib/messages';
import { written } from '@/records/past/moment';
import { dots } from './days';
import styles from './PastBar.module.css';

const MINUTE = 60_000;
/** While somebody drags, the list is not asked at every pixel. */
const REST_MILLIS = 140;

interface TrackProps {
  slider: RefObject<HTMLInputElement | null>;
  days: api.ChangedDay[];
  from: number;
  to: number;
  moment: Date;
  onMove: (by: 1 | -1) => void;
  onLeap: (by: 1 | -1) => void;
  onGo: (moment: Date) => void;
}

/** All time that is recorded, with a dot where something changed. */
export function Track(props: TrackProps) {
  const { from, to, moment, onGo } = props;
  const [dragged, drag] = useState<number | null>(null);
  const timer = useRef<number>(undefined);
  const at = dragged ?? moment.getTime();
  const shown = new Date(at);

  useEffect(() => drag(null), [moment.getTime()]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function dragTo(next: number) {
    drag(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onGo(new Date(next)), REST_MILLIS);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key] as
      1 | -1 | undefined;
    if (by) {
      event.preventDefault();
      if (event.shiftKey) props.onLeap(by);
      else props.onMove(by);
    } else if (event.key === 'Home') {
      event.preventDefault();
      onGo(new Date(from));
    }
  }

  const style = { '--at': (at - from) / (to - from) } as CSSProperties;
  return (
    <div className={styles.track} style={style}>
      <div className={styles.dots} aria-hidden>
        {dots(props.days, from, to).map(dot => (
          <span
            key={dot.day}
            className={styles.dot}
            data-size={dot.size}
            data-passed={dot.place <= (at - from) / (to - from) || undefined}
            title={t('past.dots', { count: dot.changes, day: day(dot.day) })}
            style={{ insetInlineStart: `${dot.place * 100}%` }}
          />
        ))}
      </div>
      <input
        ref={props.slider}
        type="range"
        className={styles.range}
        aria-label={t('past.slider')}
        aria-valuetext={longMoment(written(shown))}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        min={Math.floor(from / MINUTE)}
        max={Math.floor(to / MINUTE)}
        value={Math.floor(at / MINUTE)}
        onChange={event => dragTo(Number(event.target.value) * MINUTE)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ends} aria-hidden>
        <span>{day(localDay(from))}</span>
        <span>{t('past.back_to_now')}</span>
      </div>
    </div>
  );
}

function localDay(time: number) {
  const at = new Date(time);
  return `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
}
