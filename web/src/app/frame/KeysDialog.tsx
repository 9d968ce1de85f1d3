import { Modal, Switch } from '@mantine/core';
import { active, type Binding } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { Keycap } from '@/ui/Keycap';
import styles from './Frame.module.css';

export default function KeysDialog(props: { onClose: () => void }) {
  const [single, setSingle] = useStored('single-keys', true);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Switch
        checked={single}
        onChange={event => setSingle(event.currentTarget.checked)}
        label={t('keys.single')}
        description={t('keys.single.why')}
        mb={16}
      />
      <div className={styles.keys}>
        {grouped(active()).map(([group, bindings]) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {bindings.map(one => (
                <div className={styles.key} key={one.keys}>
                  <dt>{one.label}</dt>
                  <dd>
                    <Keycap keys={one.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function grouped(all: Binding[]): [string, Binding[]][] {
  const groups = new Map<string, Binding[]>();
  for (const one of all) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups];
}
