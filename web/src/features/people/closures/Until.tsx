import { TextInput } from '@mantine/core';
import { t } from '@/lib/messages';

const DAY_MILLIS = 86_400_000;

function dayIn(days: number) {
  const day = new Date(Date.now() + days * DAY_MILLIS);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The end of a day where one is, but not after the moment that is the latest. */
export function endOf(day: string, latest?: string) {
  const end = new Date(`${day}T23:59:59`);
  const last = latest ? new Date(latest) : null;
  return (last && end > last ? last : end).toISOString();
}

/** Until the end of a day: within a year, or until something else ends. */
export function Until(props: { name: string; label: string; days: number; latest?: string }) {
  const left = props.latest
    ? Math.floor((new Date(props.latest).getTime() - Date.now()) / DAY_MILLIS)
    : 365;
  const most = Math.max(0, left);
  return (
    <TextInput
      type="date"
      name={props.name}
      label={props.label}
      description={props.latest ? undefined : t('people.closure.ends.why')}
      required
      withAsterisk={false}
      defaultValue={dayIn(Math.min(props.days, most))}
      min={dayIn(0)}
      max={dayIn(most)}
    />
  );
}
