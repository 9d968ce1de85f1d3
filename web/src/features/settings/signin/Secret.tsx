import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { t } from '@/lib/messages';

/** A password that can be looked at while it is typed. */
export function Secret(props: PasswordInputProps) {
  return (
    <PasswordInput
      required
      withAsterisk={false}
      aria-invalid={Boolean(props.error)}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      {...props}
    />
  );
}
