import { UnstyledButton } from '@mantine/core';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPlus,
  type IconProps,
  IconSearch,
} from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { useModel } from '@/records/schema';
import { TypeIcon } from '@/records/TypeIcon';
import { Ring } from '@/ui/Ring';
import { Keycap } from '@/ui/Keycap';
import { AccountMenu } from './AccountMenu';
import { ENTRY } from './entry';
import styles from './Frame.module.css';
import type { Overlays } from './Overlays';
import { OwnDay } from './OwnDay';
import { useRooms } from './rooms';

const Spots = lazy(() => import('./Spots'));

export function Rail({ acts }: { acts: Overlays }) {
  const me = useMe();
  const model = useModel();
  const rooms = useRooms();
  const [folded, fold] = useStored('rail-folded', false);
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav
      className={styles.rail}
      data-folded={folded || undefined}
      aria-label={t('frame.navigation')}
    >
      <div className={styles.head}>
        {!folded && (
          <>
            <Ring size={20} />
            <span>{me.workspace}</span>
          </>
        )}
        <UnstyledButton
          className={styles.fold}
          aria-label={folded ? t('frame.unfold') : t('frame.fold')}
          aria-expanded={!folded}
          onClick={() => fold(!folded)}
        >
          <Fold size={18} stroke={1.5} />
        </UnstyledButton>
      </div>
      <Act icon={IconSearch} label={t('search')} keys="Mod+k" folded={folded} run={acts.search} />
      <Act icon={IconPlus} label={t('add')} keys="c" folded={folded} run={acts.add} />
      <OwnDay as={folded ? 'icon' : 'entry'} />
      <div className={styles.space} />
      {model.everyday.map(type => (
        <Link
          key={type.name}
          title={folded ? type.plural_label : undefined}
          to="/$noun"
          params={{ noun: type.plural }}
          className={ENTRY}
          aria-label={folded ? type.plural_label : undefined}
        >
          <TypeIcon type={type} size={18} />
          {!folded && <span className={styles.label}>{type.plural_label}</span>}
        </Link>
      ))}
      {!folded && (
        <Suspense>
          <Spots />
        </Suspense>
      )}
      <div className={styles.gap} />
      {rooms.map(room => (
        <Link
          key={room.to}
          title={folded ? room.label : undefined}
          to={room.to}
          className={ENTRY}
          aria-label={folded ? room.label : undefined}
        >
          <room.icon size={18} stroke={1.5} aria-hidden />
          {!folded && <span className={styles.label}>{room.label}</span>}
        </Link>
      ))}
      <AccountMenu folded={folded} onKeys={acts.keys} />
    </nav>
  );
}

function Act(props: {
  icon: ComponentType<IconProps>;
  label: string;
  keys: string;
  folded: boolean;
  run: () => void;
}) {
  const Icon = props.icon;
  return (
    <UnstyledButton
      title={props.folded ? props.label : undefined}
      className={ENTRY}
      aria-label={props.folded ? props.label : undefined}
      onClick={props.run}
    >
      <Icon size={18} stroke={1.5} aria-hidden />
      {!props.folded && (
        <>
          <span className={styles.label}>{props.label}</span>
          <span aria-hidden>
            <Keycap keys={props.keys} />
          </span>
        </>
      )}
    </UnstyledButton>
  );
}
