import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { type About, canBeCalledAbout } from '@/records/calling/about';
import { CallLine } from '@/records/calling/CallLine';
import { useModel } from '@/records/schema';
import { useTask } from '@/records/tasks/useTask';
import { Briefing } from './Briefing';
import { MoveLine } from './MoveLine';
import { OutcomeLine } from './OutcomeLine';
import { Why } from './Why';
import styles from './today.module.css';

export type PanelName = 'call' | 'move' | 'why' | 'briefing' | 'outcome';

/** What a call from here is about: the record itself where it can be, else whom one reaches. */
export function aboutOf(entry: api.TodayEntry): About | null {
  const { record, contact } = entry;
  if (record?.type && canBeCalledAbout(record.type)) return { type: record.type, id: record.id };
  return contact ? { type: contact.type, id: contact.id } : null;
}

/** What opens below an entry, one at a time. */
export function Panel(props: { entry: api.TodayEntry; panel: PanelName; onClose: () => void }) {
  const { entry, panel, onClose } = props;
  const model = useModel();
  const task = useTask();
  const about = aboutOf(entry);
  const id = entry.record?.id ?? '';
  switch (panel) {
    case 'why':
      return <Why entry={entry} />;
    case 'briefing':
      return <Briefing entry={entry} />;
    case 'outcome':
      return (
        <div className={styles.panel}>
          <OutcomeLine entry={entry} onSaved={onClose} onLeave={onClose} />
        </div>
      );
    case 'move':
      return (
        <div className={styles.panel}>
          <MoveLine onLeave={onClose} onMove={at => void task.move(id, at).then(onClose)} />
        </div>
      );
    case 'call':
      return about ? (
        <div className={styles.panel}>
          <CallLine
            about={about}
            place={`${model.find(about.type)?.plural}:${about.id}:call`}
            autoFocus
            also={
              entry.kind === 'task'
                ? {
                    label: t('call.task_done'),
                    wanted: entry.todo === 'call',
                    run: () => task.finishQuietly(id),
                  }
                : undefined
            }
            onLogged={onClose}
            onLeave={onClose}
          />
        </div>
      ) : null;
  }
}
