import { IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { claimed, Claims } from '@/records/claims';
import { isEmpty } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import { staleWords } from '@/records/stamps/words';
import { sourceOf } from '@/records/timeline/source';
import { Value } from '@/records/timeline/Value';
import { Glyph, type GlyphKind } from '@/ui/Glyph';
import { Popover } from '@/ui/floating';
import styles from './fields.module.css';
import { Confirming } from './Confirming';
import { ofField, useChanges } from './useChanges';

const SHOWN = 5;
const LINGER_MILLIS = 250;

interface HistoryProps {
  type: RecordType;
  id: string;
  field: Field;
  glyph: GlyphKind | null;
  stamp: api.Stamp | undefined;
  values: number | undefined;
  /** Whether this user may say that the value is still right. */
  can: boolean;
}

/** The margin of a field: empty unless something is exceptional; it tells where the value came from. */
export function History(props: HistoryProps) {
  const { field, glyph, stamp } = props;
  const [open, setOpen] = useState(false);
  const timer = useRef(0);
  const inside = useRef<HTMLDivElement>(null);
  const gutter = useRef<HTMLButtonElement>(null);
  const stays = (to: EventTarget | null) =>
    to instanceof Node && (inside.current?.contains(to) || gutter.current === to);
  function later(next: boolean) {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), LINGER_MILLIS);
  }
  return (
    <Popover opened={open} position="bottom-start" width={320} offset={4} trapFocus={false}>
      <Popover.Target>
        <button
          ref={gutter}
          type="button"
          className={styles.gutter}
          data-history={field.name}
          data-open={open || undefined}
          tabIndex={-1}
          aria-label={t('record.history_of', { name: field.label })}
          onMouseEnter={() => later(true)}
          onMouseLeave={() => later(false)}
          onFocus={() => setOpen(true)}
          onBlur={event => !stays(event.relatedTarget) && setOpen(false)}
          onClick={() => setOpen(true)}
          onKeyDown={event => {
            const act = inside.current?.querySelector('button');
            if (act && (event.key === 'Enter' || event.key === 'ArrowDown')) {
              event.preventDefault();
              act.focus();
              return;
            }
            if (event.key !== 'Escape' && event.key !== 'ArrowRight') return;
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-edit]')?.focus();
          }}
        >
          {glyph ? (
            <Glyph kind={glyph} text={spoken(glyph, stamp)} />
          ) : (
            <span className={styles.tick} />
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.history}
        onMouseEnter={() => later(true)}
        onMouseLeave={() => later(false)}
      >
        {open && (
          <div
            ref={inside}
            onBlur={event => !stays(event.relatedTarget) && setOpen(false)}
            onKeyDown={event => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              gutter.current?.focus();
            }}
          >
            <Story {...props} onConfirmed={() => gutter.current?.focus()} />
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function spoken(glyph: GlyphKind, stamp: api.Stamp | undefined) {
  if (glyph === 'stale' && stamp) return staleWords(stamp);
  return glyph === 'locked' ? t('record.locked') : undefined;
}

function Story(props: HistoryProps & { onConfirmed: () => void }) {
  const { type, id, field, glyph, stamp } = props;
  const { data, error } = useChanges(type, id, true);
  if (error) return <p>{sentence(error)}</p>;
  if (!data) return <p className={styles.quiet}>…</p>;
  const story = ofField(data, field.name);
  return (
    <div role="status">
      <p className={styles.about}>{field.label}</p>
      {field.help && <p className={styles.quiet}>{field.help}</p>}
      {glyph === 'locked' && <p className={styles.quiet}>{t('record.locked')}</p>}
      {stamp && <Confirming {...props} stamp={stamp} />}
      {claimed(type) && <Claims type={type} id={id} field={field} can={props.can} />}
      {story.length === 0 && <p className={styles.quiet}>{t('record.no_history')}</p>}
      <ol className={styles.story}>
        {story.slice(0, SHOWN).map(({ change, before, after }) => (
          <li key={change.seq}>
            <p className={styles.value}>
              {!isEmpty(before) && (
                <>
                  <Value field={field} value={before} />
                  <IconArrowRight size={12} role="img" aria-label={t('record.became')} />
                </>
              )}
              <Value field={field} value={after} />
            </p>
            <p className={styles.quiet}>
              {[change.actor?.name, sourceOf(change.source)].filter(Boolean).join(', ')}{' '}
              <time dateTime={change.at} title={moment(change.at)}>
                {ago(change.since ?? change.at)}
              </time>
            </p>
          </li>
        ))}
      </ol>
      {story.length > SHOWN && (
        <p className={styles.quiet}>{t('record.older', { count: story.length - SHOWN })}</p>
      )}
    </div>
  );
}
