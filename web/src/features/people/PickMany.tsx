import { CloseButton } from '@mantine/core';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import field from '@/ui/field.module.css';
import styles from './people.module.css';
import { useNames } from './queries';

/** Several colleagues: those chosen, and one more. */
export function PickMany(props: {
  label: string;
  add: string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const name = useNames();
  return (
    <div className={field.field} role="group" aria-label={props.label}>
      <p className={field.label}>{props.label}</p>
      {props.chosen.length > 0 && (
        <ul className={styles.chips}>
          {props.chosen.map(id => (
            <li key={id} className={styles.chip}>
              <span dir="auto">{name(id) ?? t('people.somebody')}</span>
              <CloseButton
                size={24}
                aria-label={t('people.take_out', { name: name(id) ?? t('people.somebody') })}
                onClick={() => props.onChange(props.chosen.filter(one => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <PickColleague
        label={props.add}
        value={null}
        without={props.chosen}
        onPick={id => id && props.onChange([...props.chosen, id])}
      />
    </div>
  );
}
