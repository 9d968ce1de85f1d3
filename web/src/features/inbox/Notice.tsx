import { UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconAt,
  IconBell,
  IconBulb,
  IconDoorEnter,
  IconFileImport,
  type IconProps,
  IconLock,
  IconMail,
  IconMessageReply,
  IconQuestionMark,
  IconShieldLock,
  IconSparkles,
  IconTargetArrow,
  IconUserCheck,
} from '@tabler/icons-react';
import { type ComponentType, useId } from 'react';
import type { api } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './inbox.module.css';
import { Snooze } from './Snooze';
import { isClosure } from './closures';
import type { State } from './useInbox';

const ICONS: Record<string, ComponentType<IconProps>> = {
  mention: IconAt,
  reply: IconMessageReply,
  assigned: IconUserCheck,
  wrote: IconMail,
  changed: IconArrowsExchange,
  closure_request: IconLock,
  closure_end: IconLock,
  access_request: IconDoorEnter,
  access_answer: IconDoorEnter,
  privacy_request: IconShieldLock,
  import_finished: IconFileImport,
  belief: IconBulb,
  digest: IconSparkles,
  plan: IconTargetArrow,
  question: IconQuestionMark,
};

interface NoticeProps {
  notice: api.Notification;
  snoozing: boolean;
  onSnoozing: (on: boolean) => void;
  onMove: (state: State, until?: string) => void;
  onOpen: () => void;
}

/** One thing that happened: what, when, and what one does with it. */
export function Notice({ notice, snoozing, onSnoozing, onMove, onOpen }: NoticeProps) {
  const id = useId();
  const Icon = ICONS[notice.kind] ?? IconBell;
  const leads =
    notice.about?.type ||
    notice.subject?.type ||
    ['import_finished', 'belief', 'digest', 'plan', 'question'].includes(notice.kind) ||
    isClosure(notice);
  return (
    <article
      className={styles.notice}
      tabIndex={-1}
      data-notice={notice.id}
      aria-labelledby={`${id}-text`}
      aria-describedby={notice.line ? `${id}-line` : undefined}
    >
      <span className={styles.icon} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <div className={styles.body}>
        <p className={styles.text} id={`${id}-text`} dir="auto">
          {leads ? (
            <UnstyledButton className={styles.link} onClick={onOpen}>
              {notice.text}
            </UnstyledButton>
          ) : (
            notice.text
          )}
        </p>
        {notice.line && (
          <p className={styles.line} id={`${id}-line`} dir="auto">
            {notice.line}
          </p>
        )}
        <p className={styles.when}>
          <time dateTime={notice.at} title={moment(notice.at)}>
            {ago(notice.at)}
          </time>
          {notice.state === 'snoozed' && notice.snoozed_until && (
            <span>{t('inbox.until', { when: moment(notice.snoozed_until) })}</span>
          )}
        </p>
        {snoozing && (
          <Snooze
            onSnooze={until => onMove('snoozed', until)}
            onLeave={() => {
              onSnoozing(false);
              document.querySelector<HTMLElement>(`[data-notice="${notice.id}"]`)?.focus();
            }}
          />
        )}
      </div>
      <div className={styles.acts}>
        {notice.state === 'open' ? (
          <>
            <UnstyledButton
              className={styles.act}
              aria-keyshortcuts="e"
              onClick={() => onMove('done')}
            >
              {t('inbox.do.done')}
            </UnstyledButton>
            <UnstyledButton
              className={styles.act}
              aria-keyshortcuts="s"
              aria-expanded={snoozing}
              onClick={() => onSnoozing(!snoozing)}
            >
              {t('inbox.do.snooze')}
            </UnstyledButton>
          </>
        ) : (
          <UnstyledButton className={styles.act} onClick={() => onMove('open')}>
            <IconArrowBackUp size={14} stroke={1.5} aria-hidden /> {t('inbox.do.open')}
          </UnstyledButton>
        )}
      </div>
    </article>
  );
}
