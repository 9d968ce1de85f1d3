import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { Menu } from '@/ui/floating';
import styles from './coverage.module.css';
import { Answer } from './NextQuestion';
import type { Acts } from './queries';
import { StateMark } from './StateMark';
import { observable, stateOf } from './words';

interface ThingRowProps {
  thing: api.CoverageThing;
  acts: Acts | null;
  onField: (name: string) => void;
}

/** One thing that can be known: how it stands with it, and what one can do about it. */
export function ThingRow({ thing, acts, onField }: ThingRowProps) {
  const [answering, setAnswering] = useState(false);
  const answer = thing.asked?.answered ? thing.asked.answer : null;
  const locked = thing.state === 'locked';
  return (
    <li className={styles.thing} data-thing={thing.key}>
      <StateMark state={thing.state} />
      <div>
        <p>{thing.label}</p>
        <p className={styles.quiet}>{stateOf(thing)}</p>
        {answer && (
          <p className={styles.heard} dir="auto">
            {answer}
          </p>
        )}
        {thing.would_measure && <p className={styles.quiet}>{thing.would_measure}</p>}
        {answering && acts && (
          <Answer
            label={thing.label}
            onSave={text => acts.answered(thing.key, text)}
            onLeave={() => setAnswering(false)}
          />
        )}
      </div>
      {acts && !locked && (thing.question || observable(thing).length > 0) && (
        <ThingMenu
          thing={thing}
          acts={acts}
          onAnswer={() => (thing.field ? onField(thing.field) : setAnswering(true))}
        />
      )}
    </li>
  );
}

interface ThingMenuProps {
  thing: api.CoverageThing;
  acts: Acts;
  onAnswer: () => void;
}

function ThingMenu({ thing, acts, onAnswer }: ThingMenuProps) {
  return (
    <Menu
      position="bottom-end"
      width={240}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('coverage.acts', { name: thing.label })}
        >
          <IconDots size={14} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {thing.question && (
          <>
            <Menu.Item onClick={onAnswer}>{t('coverage.answer')}</Menu.Item>
            <Menu.Item onClick={() => void acts.noAnswer(thing.key)}>
              {t('coverage.no_answer')}
            </Menu.Item>
            {thing.act ? (
              <Menu.Item onClick={() => void acts.decide(thing.key, null)}>
                {t(`coverage.unact.${thing.act}`)}
              </Menu.Item>
            ) : (
              <>
                <Menu.Item onClick={() => void acts.decide(thing.key, 'ask_next_time')}>
                  {t('coverage.act.ask_next_time')}
                </Menu.Item>
                <Menu.Item onClick={() => void acts.decide(thing.key, 'not_appropriate')}>
                  {t('coverage.act.not_appropriate')}
                </Menu.Item>
              </>
            )}
          </>
        )}
        {observable(thing).map(kind => (
          <Menu.Item key={kind} onClick={() => void acts.observe(thing.field ?? '', kind)}>
            {t(`coverage.observe.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
