import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import type { Field, RecordType } from '@/records/schema';
import { FieldItem } from './FieldItem';
import styles from './model.module.css';
import { moveBy, putTo, type Spot } from './order';
import { arrangeFields, useAct } from './saving';

interface Props {
  type: RecordType;
  fields: Field[];
  may: boolean;
  open: string | undefined;
  onOpen: (field: string | undefined) => void;
}

/** Fields as records and forms have them; the order is dragged, or moved by keyboard or menu. */
export function FieldsInOrder({ type, fields, may, open, onOpen }: Props) {
  const { problem, run } = useAct();
  const [wished, wish] = useState<string[] | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const held = useRef<string | null>(null);
  const names = fields.map(field => field.name);
  const shown = wished ?? names;
  const latest = useRef(shown);
  latest.current = shown;

  async function arrange(next: string[], moved: Field) {
    if (next.join() === latest.current.join()) return;
    wish(next);
    await run(
      () => arrangeFields(type, next),
      t('model.field.moved', { name: moved.label, place: next.indexOf(moved.name) + 1 }),
    );
    wish(now => (now === next ? null : now));
  }

  function move(field: Field, by: number) {
    held.current = field.name;
    void arrange(moveBy(latest.current, field.name, by), field);
  }

  // An element that moves loses the focus.
  useEffect(() => {
    const row =
      held.current && list.current?.querySelector(`[data-field="${held.current}"] button`);
    if (row instanceof HTMLElement && document.activeElement === document.body) row.focus();
  }, [shown.join()]);

  useEffect(() => {
    if (!may) return;
    return monitorForElements({
      canMonitor: ({ source }) => source.data.fieldOf === type.name,
      onDrop: ({ source, location }) => {
        const spot = location.current.dropTargets[0]?.data as Spot | undefined;
        const field = fields.find(one => one.name === source.data.field);
        if (spot && field) void arrange(putTo(latest.current, field.name, spot), field);
      },
    });
  }, [type, fields, may]);

  return (
    <>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <ul ref={list} className={styles.list}>
        {shown
          .map(name => fields.find(field => field.name === name))
          .filter(field => field !== undefined)
          .map((field, at) => (
            <FieldItem
              key={field.name}
              type={type}
              field={field}
              may={may}
              open={open === field.name}
              onOpen={now => onOpen(now ? field.name : undefined)}
              ends={[at === 0, at === shown.length - 1]}
              onMove={by => move(field, by)}
            />
          ))}
      </ul>
    </>
  );
}
