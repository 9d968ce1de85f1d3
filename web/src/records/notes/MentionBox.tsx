import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { t } from '@/lib/messages';
import styles from '../compose.module.css';
import { useCandidates } from '../fields/relation/candidates';
import { useModel } from '../schema';
import notes from './notes.module.css';
import { soughtAt, type Written } from './mentions';

interface MentionBoxProps {
  box: RefObject<HTMLTextAreaElement | null>;
  written: Written;
  label: string;
  placeholder: string;
  onChange: (written: Written) => void;
  onSend: () => void;
}

const MOST = 6;

/** A text in which `@` offers colleagues and teams: arrows choose, Enter or Tab takes, Esc leaves. */
export function MentionBox({
  box,
  written,
  label,
  placeholder,
  onChange,
  onSend,
}: MentionBoxProps) {
  const id = useId();
  const model = useModel();
  const [caret, setCaret] = useState(0);
  const [left, leave] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const found = soughtAt(written.text, caret);
  const sought = found && found.from !== left ? found : null;
  const types = ['user', 'team'].map(name => model.find(name)).filter(type => type !== undefined);
  const { data = [] } = useCandidates(types, sought?.words ?? '', sought !== null);
  const offered = sought ? data.filter(one => one.title !== '').slice(0, MOST) : [];
  const chosen = Math.min(at, offered.length - 1);

  function take(place: number) {
    const one = offered[place];
    if (!one || !sought) return;
    const head = `${written.text.slice(0, sought.from)}@${one.title} `;
    const ref = `${one.type.name}:${one.row.id}`;
    const others = written.mentions.filter(mention => mention.name !== one.title);
    onChange({
      text: head + written.text.slice(caret).replace(/^ /, ''),
      mentions: [...others, { name: one.title, ref }],
    });
    setCaret(head.length);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(head.length, head.length);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (offered.length === 0) return;
    if (event.key === 'ArrowDown') setAt((chosen + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') leave(sought?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={notes.box}>
      <textarea
        ref={box}
        data-first
        dir="auto"
        rows={1}
        className={styles.text}
        value={written.text}
        placeholder={placeholder}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={offered.length > 0 ? `${id}-${chosen}` : undefined}
        onChange={event => {
          setCaret(event.currentTarget.selectionEnd);
          setAt(0);
          if (!event.currentTarget.value.includes('@')) leave(null);
          onChange({ ...written, text: event.currentTarget.value });
        }}
        onSelect={event => setCaret(event.currentTarget.selectionEnd)}
        onBlur={() => leave(sought?.from ?? null)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={t('mention.whom')} className={notes.list}>
          {offered.map((one, place) => (
            <div
              key={`${one.type.name} ${one.row.id}`}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === chosen}
              className={notes.option}
              onPointerMove={() => setAt(place)}
              onPointerDown={event => {
                event.preventDefault();
                take(place);
              }}
            >
              <span dir="auto">{one.title}</span>
              <span className={notes.quiet}>{one.type.label}</span>
            </div>
          ))}
        </div>
      )}
      <span className="hidden-text" role="status">
        {offered.length > 0 && t('mention.offered', { count: offered.length })}
      </span>
    </div>
  );
}
