import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '../schema';
import { completionAt, type Offer } from './completion';
import styles from './expression.module.css';
import { Marked } from './Marked';
import { useChecked } from './useChecked';

/** Offers that are seen at once; arrow keys bring the others. */
const SEEN = 8;

export interface ExpressionProps {
  type: RecordType;
  value: string;
  onChange: (text: string) => void;
  label: string;
  /** It must hold or not hold, as a filter does; otherwise any value may come out. */
  condition?: boolean;
  placeholder?: string;
  id?: string;
  autoFocus?: boolean;
  onSubmit?: () => void;
  onCancel?: () => void;
  /** What the expression yields, as soon as that is known. */
  onResult?: (result: string) => void;
}

/**
 * An expression while it is written: names, choices and functions to complete, and mistakes where
 * they are. The list belongs to the text field: arrow keys go through it, Enter and Tab take one.
 */
export default function ExpressionEditor(props: ExpressionProps) {
  const { type, value } = props;
  const model = useModel();
  const own = useId();
  const id = props.id ?? own;
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [place, setPlace] = useState(value.length);
  const [shown, show] = useState(false);
  const [at, setAt] = useState(-1);
  const checked = useChecked(type, value, props.condition ?? false);
  const found = completionAt(model, type, value, place);
  const offers = shown ? found.offers : [];
  const open = offers.length > 0;
  // A name that is half typed is no mistake yet.
  const mistake = open ? null : checked.mistake;
  const first = Math.max(0, at - SEEN + 1);

  useEffect(() => {
    if (checked.result) props.onResult?.(checked.result);
  }, [checked.result]);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    setPlace(caret.current);
    caret.current = null;
  }, [value]);

  function take(offer: Offer) {
    const [before = '', after = ''] = offer.written.split('|');
    // A quote that is there already is not written twice.
    const follows = value.slice(found.to);
    const rest = before.endsWith('"') && follows.startsWith('"') ? follows.slice(1) : follows;
    caret.current = found.from + before.length;
    props.onChange(value.slice(0, found.from) + before + after + rest);
    setPlace(caret.current);
    setAt(-1);
    show(before.endsWith('.') || after !== '');
    area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      show(true);
      setAt(0);
      return;
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
      setAt(-1);
      return;
    }
    if (event.key === 'Escape') props.onCancel?.();
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + by + offers.length + (at < 0 && by < 0 ? 1 : 0)) % offers.length);
      return;
    }
    const chosen = offers[event.key === 'Tab' ? Math.max(at, 0) : at];
    const begun = at >= 0 || place > found.from;
    if (chosen && begun && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(chosen);
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && props.onSubmit) {
      event.preventDefault();
      show(false);
      props.onSubmit();
    }
  }

  return (
    <div className={styles.editor}>
      <div className={styles.sheet} data-wrong={mistake ? true : undefined}>
        <Marked text={value} mistake={mistake} />
        <textarea
          ref={area}
          id={id}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus || undefined}
          maxLength={5000}
          aria-label={props.id ? undefined : props.label}
          aria-invalid={mistake ? true : undefined}
          aria-describedby={`${own}-says`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? `${own}-list` : undefined}
          aria-activedescendant={open && at >= 0 ? `${own}-${at}` : undefined}
          placeholder={props.placeholder}
          value={value}
          onChange={event => {
            props.onChange(event.currentTarget.value);
            setPlace(event.currentTarget.selectionStart);
            show(true);
            setAt(-1);
          }}
          onSelect={event => setPlace(event.currentTarget.selectionStart)}
          onClick={() => show(true)}
          onBlur={() => show(false)}
          onKeyDown={onKeyDown}
        />
        {open && (
          <ul
            id={`${own}-list`}
            role="listbox"
            aria-label={t('expression.offers')}
            className={styles.offers}
          >
            {offers.slice(first, first + SEEN).map((offer, seen) => (
              <li
                key={offer.name}
                id={`${own}-${first + seen}`}
                role="option"
                aria-selected={first + seen === at}
                aria-setsize={offers.length}
                aria-posinset={first + seen + 1}
                className={styles.offer}
                data-at={first + seen === at || undefined}
                onMouseDown={event => event.preventDefault()}
                onClick={() => take(offer)}
              >
                <code>{offer.name}</code>
                <span dir="auto">{offer.says}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p id={`${own}-says`} className={styles.says} role="status">
        {mistake ? (
          <span className={styles.wrong}>{mistake.text}</span>
        ) : open ? (
          <span className="hidden-text">{t('expression.count', { count: offers.length })}</span>
        ) : null}
      </p>
    </div>
  );
}
