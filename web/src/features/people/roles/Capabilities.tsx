import { Checkbox } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../people.module.css';

const ALL: api.Capability[] = [
  'administer_users',
  'administer_roles',
  'administer_model',
  'read_audit',
  'import',
  'export_workspace',
  'share_views',
  'erase',
  'answer_privacy',
  'plan_forecast',
];

/** What a role may do beyond records. */
export function Capabilities(props: {
  chosen: api.Capability[];
  onChange?: (chosen: api.Capability[]) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <section className={styles.block} aria-labelledby="capabilities">
      <h2 id="capabilities">{t('people.capabilities')}</h2>
      {onChange ? (
        <fieldset className={styles.set} aria-labelledby="capabilities">
          {ALL.map(one => (
            <Checkbox
              key={one}
              label={t(`people.capability.${one}`)}
              checked={chosen.includes(one)}
              onChange={event =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, one]
                    : chosen.filter(each => each !== one),
                )
              }
            />
          ))}
        </fieldset>
      ) : (
        <p className={styles.quiet}>
          {chosen.length > 0
            ? chosen.map(one => t(`people.capability.${one}`)).join(' · ')
            : t('people.capabilities.none')}
        </p>
      )}
    </section>
  );
}
