import { useEffect, useRef, useState } from 'react';
import type { api } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import styles from './disagreements.module.css';
import { Item, type Panel } from './Item';
import { keyOf } from './queries';
import { sides } from './sides';
import { useSettle } from './useSettle';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** One after the other, by one key each. */
export function Open({ items }: { items: api.Disagreement[] }) {
  const settle = useSettle();
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(false);
  const shown = [
    ...items.filter(item => !later.has(keyOf(item))),
    ...items.filter(item => later.has(keyOf(item))),
  ];
  const place = Math.max(
    0,
    shown.findIndex(item => keyOf(item) === current),
  );
  const item = shown[place];
  const said = item ? sides(item) : [];

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>('[data-current] [data-head]')?.focus();
  }, [current, items]);

  function stand(next: number) {
    const to = shown[Math.min(shown.length - 1, Math.max(0, next))];
    if (!to) return;
    moved.current = true;
    setPanel(null);
    setCurrent(keyOf(to));
  }

  /** The next one takes the place of what was settled, as the list closes up. */
  function next() {
    const to = shown[place + 1] ?? shown[place - 1];
    moved.current = true;
    setPanel(null);
    setCurrent(to ? keyOf(to) : null);
  }

  async function believe(claim: api.Claim | undefined) {
    if (!item || !claim || panel) return;
    next();
    await settle.one(item, { believe: claim.source.id });
  }

  function putOff() {
    if (!item) return;
    next();
    setLater(new Set([...later, keyOf(item)]));
  }

  const group = t('disagree.title');
  const free = () => panel === null;
  useKeys([
    { keys: 'j', label: t('disagree.key.next'), group, when: free, run: () => stand(place + 1) },
    { keys: 'k', label: t('disagree.key.before'), group, when: free, run: () => stand(place - 1) },
    ...DIGITS.map((keys, at) => ({
      keys,
      label: t('disagree.key.believe', { number: keys }),
      group,
      when: () => free() && at < said.length,
      run: () => void believe(said[at]?.[0]),
    })),
    { keys: 'e', label: t('disagree.other'), group, when: free, run: () => setPanel('other') },
    { keys: 's', label: t('disagree.later'), group, when: free, run: putOff },
    { keys: 'a', label: t('disagree.alike'), group, when: free, run: () => setPanel('alike') },
  ]);

  return (
    <>
      <p className={`${styles.hint} of-keys`}>{t('disagree.hint')}</p>
      <ol className={styles.list} ref={list}>
        {shown.map(one => {
          const here = one === item;
          return (
            <Item
              key={keyOf(one)}
              item={one}
              current={here}
              later={later.has(keyOf(one))}
              panel={here ? panel : null}
              settle={settle}
              onStand={() => {
                if (here) return;
                setPanel(null);
                setCurrent(keyOf(one));
              }}
              onPanel={which => {
                moved.current = which === null;
                setCurrent(keyOf(one));
                setPanel(which);
                if (which === null) {
                  list.current?.querySelector<HTMLElement>('[data-current] [data-head]')?.focus();
                }
              }}
              onSettled={next}
              onLater={putOff}
            />
          );
        })}
      </ol>
    </>
  );
}
