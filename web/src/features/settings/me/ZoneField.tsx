import { NativeSelect } from '@mantine/core';
import { t } from '@/lib/messages';

const own = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone that the browser knows, by region and city. */
export function ZoneField(props: { zone: string | null; onPick: (zone: string | null) => void }) {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = props.zone && !known.includes(props.zone) ? [props.zone, ...known] : known;
  return (
    <NativeSelect
      label={t('settings.zone')}
      value={props.zone ?? ''}
      data={[
        { value: '', label: t('settings.zone.browser', { zone: own() }) },
        ...zones.map(one => ({ value: one, label: one.replaceAll('_', ' ') })),
      ]}
      onChange={event => props.onPick(event.currentTarget.value || null)}
    />
  );
}
