import { Modal } from '@mantine/core';
import { t } from '@/lib/messages';
import { addAnother, stopAdding, useWishes, type Wish } from '@/records/adding';
import { useModel } from '@/records/schema';
import styles from './add.module.css';
import { AddForm } from './AddForm';

/** What is being added: one form, or one over another that waits for it. */
export default function Adding() {
  const wishes = useWishes();
  return wishes.map((wish, place) => (
    <AddDialog
      key={`${place} ${wish.type}`}
      wish={wish}
      top={place === wishes.length - 1}
      inner={place > 0}
    />
  ));
}

function AddDialog({ wish, top, inner }: { wish: Wish; top: boolean; inner: boolean }) {
  const model = useModel();
  const offered = model.everyday.filter(type => type.may_create);
  const type = model.find(wish.type) ?? offered[0];
  const named = wish.onMade !== undefined;
  return (
    <Modal
      opened
      onClose={stopAdding}
      closeOnEscape={top}
      trapFocus={top}
      transitionProps={{ duration: inner ? 0 : 120 }}
      size={560}
      title={type ? t('add.title', { name: type.label }) : t('add')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {!named && (
        <div className={styles.types} role="group" aria-label={t('add.what')}>
          {offered.map(one => (
            <button
              key={one.name}
              type="button"
              className={styles.type}
              aria-pressed={one === type}
              onClick={() => addAnother(one.name)}
            >
              {one.label}
            </button>
          ))}
        </div>
      )}
      {type && <AddForm key={type.name} type={type} wish={wish} />}
    </Modal>
  );
}
