import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { TypeIcon } from '@/records/TypeIcon';
import { AccountMenu } from './AccountMenu';
import { ENTRY } from './entry';
import { useRooms } from './rooms';

/** What does not fit into the bar of a phone: the lists, the other rooms, one's account. */
export default function ListsDrawer(props: { onClose: () => void; onKeys: () => void }) {
  const { onClose } = props;
  const model = useModel();
  const rooms = useRooms();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('frame.more')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {model.everyday.map(type => (
        <Link
          key={type.name}
          to="/$noun"
          params={{ noun: type.plural }}
          className={ENTRY}
          style={{ minHeight: 44 }}
          onClick={onClose}
        >
          <TypeIcon type={type} size={20} />
          {type.plural_label}
        </Link>
      ))}
      {rooms.map(room => (
        <Link
          key={room.to}
          to={room.to}
          className={ENTRY}
          style={{ minHeight: 44 }}
          onClick={onClose}
        >
          <room.icon size={20} stroke={1.5} aria-hidden />
          {room.label}
        </Link>
      ))}
      <AccountMenu
        folded={false}
        onKeys={() => {
          onClose();
          props.onKeys();
        }}
      />
    </Drawer>
  );
}
