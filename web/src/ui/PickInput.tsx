import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import type { PickProps } from './Pick';
import styles from './Pick.module.css';

const NONE = '\0';
const CREATE = '\x01';

/** One of many, by typing the beginning of it. */
export default function PickInput(props: PickProps) {
  const [text, setText] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [inside, setInside] = useState(false);

  useEffect(() => {
    // Beside a panel that closes when somebody presses outside of it, a choice would be outside.
    setInside(Boolean(input.current?.closest('.mantine-Popover-dropdown')));
    if (props.autoFocus) {
      input.current?.focus();
      input.current?.select();
      combobox.openDropdown();
    }
  }, []);

  const wanted = text?.trim().toLowerCase() ?? '';
  const options = props.onSearch
    ? props.options
    : props.options.filter(one => one.label.toLowerCase().includes(wanted));

  function pick(key: string) {
    combobox.closeDropdown();
    const created = text?.trim();
    setText(null);
    if (key === CREATE && created) props.create?.run(created);
    else props.onPick(key === NONE ? null : key);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      withinPortal={!inside}
      position="bottom-start"
      width={280}
    >
      <Combobox.Target>
        <input
          ref={input}
          id={props.id}
          data-autofocus={props.autoFocus || undefined}
          aria-label={props.id ? undefined : props.label}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          className={props.className}
          value={text ?? props.chosen}
          placeholder={props.placeholder}
          autoComplete="off"
          onFocus={event => {
            event.currentTarget.select();
            combobox.openDropdown();
            props.onSearch?.('');
          }}
          onBlur={event => {
            combobox.closeDropdown();
            if (!props.strict || wanted === '') return setText(null);
            const meant = options.find(one => one.label.toLowerCase() === wanted);
            if (meant) pick(meant.key);
            else event.currentTarget.setCustomValidity(t('field.not_listed'));
          }}
          onClick={() => combobox.openDropdown()}
          onChange={event => {
            event.currentTarget.setCustomValidity('');
            setText(event.currentTarget.value);
            props.onSearch?.(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        <Combobox.Options className={styles.options} aria-label={props.label}>
          {props.clearable && props.chosen !== '' && wanted === '' && (
            <Combobox.Option value={NONE} className={styles.option} data-quiet>
              {t('field.clear')}
            </Combobox.Option>
          )}
          {options.map(one => (
            <Combobox.Option value={one.key} key={one.key} className={styles.option}>
              <span className={styles.label}>{one.label}</span>
              {one.hint && <span className={styles.hint}>{one.hint}</span>}
            </Combobox.Option>
          ))}
          {props.create && wanted !== '' && (
            <Combobox.Option value={CREATE} className={styles.option}>
              {props.create.label(text?.trim() ?? '')}
            </Combobox.Option>
          )}
          {options.length === 0 && !props.loading && !props.create && (
            <Combobox.Empty className={styles.empty}>{t('field.no_match')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
