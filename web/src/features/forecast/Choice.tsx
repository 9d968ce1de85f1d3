import { useNavigate } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import type { Scope } from './queries';

/** Whose deals the forecast is of. */
export function Choice({ said, chosen }: { said: api.Forecast; chosen: Scope }) {
  const navigate = useNavigate();
  if (said.choices.length < 2) return null;
  return (
    <select
      className={styles.select}
      aria-label={t('forecast.whose')}
      value={`${chosen.scope} ${chosen.reference}`}
      onChange={event => {
        const [scope, reference] = event.target.value.split(' ');
        const search = {
          scope: scope === 'workspace' ? undefined : scope,
          reference: reference || undefined,
        };
        void navigate({ to: '/insight/forecast', search });
      }}
    >
      {said.choices.map(one => (
        <option key={`${one.scope} ${one.reference}`} value={`${one.scope} ${one.reference}`}>
          {one.name || t(one.scope === 'mine' ? 'forecast.scope.mine' : 'forecast.scope.workspace')}
        </option>
      ))}
    </select>
  );
}
