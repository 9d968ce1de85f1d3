import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { Conflict, useSaveField } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { Popover } from '@/ui/floating';
import styles from './Table.module.css';

export type After = 'stay' | 'down' | 'next' | 'previous';

interface Props {
  type: RecordType;
  row: Row;
  field: Field;
  typed?: string;
  onClose: (after: After) => void;
}

/** A value while it is typed: Enter and Tab keep it, Escape does not, and a conflict is a choice. */
export function CellEditor({ type, row, field, typed, onClose }: Props) {
  const look = lookOf(field);
  const save = useSaveField(type);
  const before = row[field.name] ?? null;
  const begun = typed !== undefined ? look.begin?.(typed, before, field) : before;
  const [draft, setDraft] = useState<unknown>(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const latest = useRef(draft);
  const version = useRef(row.version);
  const busy = useRef(false);
  const box = useRef<HTMLDivElement>(null);

  function change(value: unknown) {
    latest.current = value;
    setDraft(value);
    setProblem(null);
  }

  async function keep(after: After, atVersion = version.current) {
    if (busy.current) return;
    if (
      look.text(latest.current, field) === look.text(before, field) &&
      same(latest.current, before)
    ) {
      onClose(after);
      return;
    }
    busy.current = true;
    try {
      await save(row, field, latest.current, atVersion);
      onClose(after);
    } catch (failure) {
      if (failure instanceof Conflict) setConflict(failure);
      else setProblem(sentence(failure));
    } finally {
      busy.current = false;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.defaultPrevented || conflict) return;
    if (event.key === 'Escape') onClose('stay');
    else if (event.key === 'Enter') void keep(look.floats ? 'stay' : 'down');
    else if (event.key === 'Tab' && !look.floats) void keep(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  }

  // Options of a list stand in a portal: going there is not leaving.
  function onBlur() {
    setTimeout(() => {
      const inside = document.activeElement?.closest('[data-editing], [role="listbox"]');
      if (!inside && !conflict && box.current) void keep('stay');
    }, 0);
  }

  const Edit = look.Edit;
  if (!Edit) return null;
  const editor = (
    <Edit
      field={field}
      value={draft}
      onChange={change}
      onDone={() => void keep('stay')}
      label={field.label}
      place={look.floats ? 'form' : 'cell'}
      autoFocus
      invalid={problem !== null}
    />
  );
  return (
    <Popover
      opened={Boolean(look.floats) || problem !== null || conflict !== null}
      position="bottom-start"
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <div ref={box} className={styles.editor} data-editing onKeyDown={onKeyDown} onBlur={onBlur}>
          {!look.floats && editor}
        </div>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} data-editing onKeyDown={onKeyDown} onBlur={onBlur}>
        {look.floats && !conflict && <div className={styles.floating}>{editor}</div>}
        {look.floats && !conflict && (
          <Button size="xs" onClick={() => void keep('stay')}>
            {t('save')}
          </Button>
        )}
        {problem && <p className={styles.problem}>{problem}</p>}
        {conflict && (
          <div className={styles.conflict} role="alertdialog" aria-label={t('conflict')}>
            <p>{t('conflict.text', { name: field.label })}</p>
            <Button size="xs" variant="default" autoFocus onClick={() => onClose('stay')}>
              {t('conflict.theirs', { value: look.text(conflict.theirs, field) || '—' })}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                version.current = conflict.version;
                setConflict(null);
                void keep('stay', conflict.version);
              }}
            >
              {t('conflict.mine', { value: look.text(latest.current, field) || '—' })}
            </Button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
