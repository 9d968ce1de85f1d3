import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { api } from '@/lib/api';
import { type Binding, useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { logCall } from '@/records/calling/about';
import { useModel } from '@/records/schema';
import { useTask } from '@/records/tasks/useTask';
import { undoLast } from '@/records/undo';
import { isOver } from './Entry';
import { aboutOf, type PanelName } from './Panel';
import { useNotToday } from './useNotToday';

const elementOf = (key: string) =>
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** Where one stands among the entries, what is open below one of them, and what the keys do. */
export function useEntries(entries: api.TodayEntry[]) {
  const model = useModel();
  const navigate = useNavigate();
  const task = useTask();
  const away = useNotToday();
  const [open, setOpen] = useState<{ key: string; panel: PanelName } | null>(null);
  const stood = useRef({ place: -1, focused: false });

  /** The entry that has the focus, else the first. */
  function here() {
    const focused = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;
    const place = entries.findIndex(entry => entry.key === focused);
    return { entry: entries[Math.max(0, place)], place };
  }

  function stand(place: number) {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, place))];
    const element = entry && elementOf(entry.key);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  }

  // What one stood on is done and gone: the next one is under the cursor, not the top of the page.
  useEffect(() => {
    const { place, focused } = stood.current;
    if (focused && document.activeElement === document.body) stand(place);
    stood.current.focused = false;
  }, [entries.map(entry => entry.key).join()]);

  function leaving(entry: api.TodayEntry) {
    const focused = elementOf(entry.key)?.contains(document.activeElement) ?? false;
    stood.current = { place: entries.indexOf(entry), focused };
  }

  function show(entry: api.TodayEntry, panel: PanelName | null) {
    const inside = elementOf(entry.key)?.contains(document.activeElement) ?? false;
    setOpen(panel && { key: entry.key, panel });
    if (!panel && inside) requestAnimationFrame(() => elementOf(entry.key)?.focus());
  }

  const acts = {
    finish(entry: api.TodayEntry) {
      if (entry.kind !== 'task' || !entry.record) return;
      leaving(entry);
      void task.finish(entry.record.id);
    },
    notToday(entry: api.TodayEntry) {
      leaving(entry);
      void away.dismiss(entry);
    },
    call(entry: api.TodayEntry) {
      if (aboutOf(entry)) show(entry, 'call');
      else logCall(null);
    },
    more(entry: api.TodayEntry) {
      if (entry.kind === 'task') show(entry, 'move');
      if (entry.kind === 'meeting') show(entry, isOver(entry) ? 'outcome' : 'briefing');
    },
    open(entry: api.TodayEntry) {
      const noun = model.find(entry.record?.type ?? '')?.plural;
      if (!noun || !entry.record) return;
      void navigate({ to: '/$noun/$id', params: { noun, id: entry.record.id } });
    },
  };

  const group = t('keys.group.today');
  const some = () => entries.length > 0;
  const on = (keys: string, label: string, run: (entry: api.TodayEntry) => void): Binding => ({
    keys,
    label,
    group,
    when: some,
    run: () => {
      const { entry } = here();
      if (entry) run(entry);
    },
  });
  const step = (keys: string, label: string, by: number): Binding => ({
    keys,
    label,
    group,
    when: some,
    run: () => stand(here().place + by),
  });
  useKeys([
    step('j', t('keys.down'), 1),
    step('k', t('keys.up'), -1),
    step('ArrowDown', t('keys.down'), 1),
    step('ArrowUp', t('keys.up'), -1),
    on('Enter', t('keys.open'), acts.open),
    {
      keys: 'l',
      label: t('record.add.call'),
      group,
      run: () => {
        const { entry } = here();
        if (entry) acts.call(entry);
        else logCall(null);
      },
    },
    on('e', t('today.finish'), acts.finish),
    on('s', t('today.not_today'), acts.notToday),
    on('m', t('task.move'), acts.more),
    on('w', t('today.why'), entry => show(entry, open?.panel === 'why' ? null : 'why')),
    { keys: 'u', label: t('undo.last'), group, run: () => void undoLast() },
  ]);

  return {
    of: (entry: api.TodayEntry) => ({
      panel: open?.key === entry.key ? open.panel : null,
      onPanel: (panel: PanelName | null) => show(entry, panel),
      onFinish: () => acts.finish(entry),
      onNotToday: () => acts.notToday(entry),
    }),
  };
}
