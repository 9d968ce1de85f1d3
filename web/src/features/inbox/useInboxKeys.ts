import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { api } from '@/lib/api';
import { type Binding, useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { closureOf, isClosure } from './closures';
import { type State, useMoving } from './useInbox';

const elementOf = (id: string) => document.querySelector<HTMLElement>(`[data-notice="${id}"]`);

/** The walk through the inbox, and what the keys do with the notification one stands on. */
export function useInboxKeys(items: api.Notification[], snooze: (id: string | null) => void) {
  const model = useModel();
  const navigate = useNavigate();
  const moving = useMoving();
  const stood = useRef<number | null>(null);

  function here() {
    const focused = document.activeElement?.closest<HTMLElement>('[data-notice]')?.dataset.notice;
    return items.findIndex(one => one.id === focused);
  }

  function stand(place: number) {
    const one = items[Math.max(0, Math.min(items.length - 1, place))];
    const element = one && elementOf(one.id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  }

  // What one stood on is gone: the next one is under the cursor.
  useEffect(() => {
    if (stood.current !== null && document.activeElement === document.body) stand(stood.current);
    stood.current = null;
  }, [items.map(one => one.id).join()]);

  function move(one: api.Notification, state: State, until: string | null = null) {
    const inside = elementOf(one.id)?.contains(document.activeElement);
    stood.current = inside ? items.indexOf(one) : null;
    snooze(null);
    void moving(one, state, until);
  }

  function open(one: api.Notification) {
    const about = one.about ?? one.subject;
    const noun = about?.type ? model.find(about.type)?.plural : undefined;
    if (about && noun) {
      const hash = one.subject?.type === 'note' ? one.subject.id : undefined;
      void navigate({ to: '/$noun/$id', params: { noun, id: about.id }, hash });
    } else if (isClosure(one)) {
      void navigate({ to: '/settings/closures/$id', params: { id: closureOf(one) ?? '' } });
    } else if (one.kind === 'import_finished' && one.subject) {
      void navigate({ to: '/import/$id', params: { id: one.subject.id }, search: {} });
    } else if (one.kind === 'belief' && one.subject) {
      void navigate({ to: '/insight/beliefs/$id', params: { id: one.subject.id } });
    } else if (one.kind === 'question' && one.subject) {
      const to =
        one.details.of === 'dashboard' ? '/insight/dashboards/$id' : '/insight/questions/$id';
      void navigate({ to, params: { id: one.subject.id } });
    } else if (one.kind === 'digest') {
      void navigate({ to: '/insight/surprises' });
    } else if (one.kind === 'plan') {
      void navigate({ to: '/insight/forecast' });
    }
  }

  const group = t('keys.group.inbox');
  const some = () => items.length > 0;
  const step = (keys: string, label: string, by: number): Binding => ({
    keys,
    label,
    group,
    when: some,
    run: () => stand(here() + by),
  });
  const on = (keys: string, label: string, run: (one: api.Notification) => void): Binding => ({
    keys,
    label,
    group,
    when: some,
    run: () => {
      const one = items[Math.max(0, here())];
      if (one) run(one);
    },
  });
  useKeys([
    step('j', t('keys.down'), 1),
    step('k', t('keys.up'), -1),
    step('ArrowDown', t('keys.down'), 1),
    step('ArrowUp', t('keys.up'), -1),
    on('Enter', t('inbox.go'), open),
    on('e', t('inbox.do.done'), one => move(one, one.state === 'done' ? 'open' : 'done')),
    on('s', t('inbox.do.snooze'), one => snooze(one.id)),
    { keys: 'u', label: t('undo.last'), group, run: () => void undoLast() },
  ]);

  return { move, open };
}
