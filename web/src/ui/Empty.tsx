import {
  IconCircleDashed,
  IconFilterOff,
  IconLock,
  IconPlugConnectedX,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import styles from './Empty.module.css';

/** Four ways of being empty, which people must be able to tell apart. */
export type EmptyKind = 'nothing' | 'filtered' | 'forbidden' | 'failed';

const ICONS: Record<EmptyKind, ComponentType<IconProps>> = {
  nothing: IconCircleDashed,
  filtered: IconFilterOff,
  forbidden: IconLock,
  failed: IconPlugConnectedX,
};

export function Empty(props: {
  kind: EmptyKind;
  title: string;
  text?: string;
  /** It is all that the page has to say. */
  alone?: boolean;
  children?: ReactNode;
}) {
  const Title = props.alone ? 'h1' : 'h2';
  const Icon = ICONS[props.kind];
  return (
    <div className={styles.empty} role={props.kind === 'failed' ? 'alert' : undefined}>
      <Icon size={28} stroke={1.25} aria-hidden className={styles.icon} />
      <Title className={styles.title}>{props.title}</Title>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.children && <div className={styles.actions}>{props.children}</div>}
    </div>
  );
}
