import { Modal } from '@mantine/core';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { type About, canBeCalledAbout } from '@/records/calling/about';
import { CallLine } from '@/records/calling/CallLine';
import { useTitle } from '@/records/fields/relation';
import { useModel } from '@/records/schema';
import { Whom } from './Whom';

interface CallDialogProps {
  about: About | null;
  onClose: () => void;
}

/** The line about a call from anywhere: with whom, unless that is known, a few words, Enter. */
export default function CallDialog({ about, onClose }: CallDialogProps) {
  const model = useModel();
  const [chosen, choose] = useState(about && canBeCalledAbout(about.type) ? about : null);
  const type = chosen ? model.find(chosen.type) : undefined;
  const title = useTitle(type, chosen?.id);
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      title={chosen && title ? t('call.with', { name: title }) : t('call.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {chosen && type ? (
        <CallLine
          key={chosen.id}
          about={chosen}
          place={`${type.plural}:${chosen.id}:call`}
          autoFocus
          onLogged={onClose}
          onLeave={onClose}
        />
      ) : (
        <Whom onChoose={choose} />
      )}
    </Modal>
  );
}
