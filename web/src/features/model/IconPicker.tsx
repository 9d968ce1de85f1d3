import { t } from '@/lib/messages';
import { PICTURES } from '@/ui/pictures';
import styles from './model.module.css';

/** One of some pictures, or the plain one. */
export function IconPicker(props: {
  value: string | null;
  onChange: (name: string | null) => void;
}) {
  return (
    <fieldset className={styles.pictures}>
      <legend>{t('model.type.icon')}</legend>
      {Object.entries(PICTURES).map(([name, Picture]) => (
        <label key={name} className={styles.picture} title={name}>
          <input
            type="radio"
            name="icon"
            checked={(props.value ?? 'shape') === name}
            aria-label={t('model.type.icon_is', { name: name.replaceAll('-', ' ') })}
            onChange={() => props.onChange(name === 'shape' ? null : name)}
          />
          <Picture size={18} stroke={1.5} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}
