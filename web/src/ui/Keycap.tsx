import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { t } from '@/lib/messages';

const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key of the registry as it is printed on keyboards. */
export function Keycap({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((one, place) => (
        <Fragment key={one + place}>
          {place > 0 && ` ${t('keys.then')} `}
          <Kbd size="xs">{printed(one)}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}

function printed(key: string): string {
  const mod = MAC ? '⌘' : 'Ctrl ';
  const named: Record<string, string> = {
    Enter: '↵',
    Escape: 'Esc',
    Space: t('keys.space'),
    ArrowDown: '↓',
    ArrowUp: '↑',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  if (key.startsWith('Mod+')) return mod + key.slice(4).toUpperCase();
  if (key.startsWith('Shift+')) return `⇧ ${printed(key.slice(6))}`;
  return named[key] ?? key;
}
