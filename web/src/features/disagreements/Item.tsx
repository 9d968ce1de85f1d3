import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { whyWords } from '@/records/claims/words';
import { fieldOf, useModel } from '@/records/schema';
import { Keycap } from '@/ui/Keycap';
import { Alike } from './Alike';
import styles from './disagreements.module.css';
import { Other } from './Other';
import { Side } from './Side';
import { sides } from './sides';
import type { useSettle } from './useSettle';

export type Panel = 'other' | 'alike' | null;

interface ItemProps {
  item: api.Disagreement;
  current: boolean;
  later: boolean;
  panel: Panel;
  settle: ReturnType<typeof useSettle>;
  onStand: () => void;
  onPanel: (panel: Panel) => void;
  onSettled: () => void;
  onLater: () => void;
}

/** Both sides of one disagreement; the numbers are keys. */
export function Item(props: ItemProps) {
  const { item, current, panel, settle, onPanel, onSettled } = props;
  const type = useModel().find(item.type);
  const field = type && fieldOf(type, item.field);
  if (!type || !field) return null;
  const name = item.record.title ?? type.label;
  async function believe(claim: api.Claim) {
    onSettled();
    await settle.one(item, { believe: claim.source.id });
  }
  return (
    <li
      className={styles.item}
      data-current={current || undefined}
      data-later={props.later || undefined}
      onFocus={props.onStand}
    >
      <h2 className={styles.title}>
        <Link
          to="/$noun/$id"
          params={{ noun: type.plural, id: item.record.id }}
          className={styles.record}
          data-head
          dir="auto"
          aria-current={current || undefined}
        >
          {name}
        </Link>
        <span className={styles.field}>
          {field.label} · {type.label}
        </span>
        {props.later && <span className={styles.field}>{t('disagree.put_off')}</span>}
      </h2>
      <ul className={styles.sides}>
        {sides(item).map((side, at) => (
          <Side
            key={side[0].source.id}
            claims={side}
            field={field}
            why={at === 0 ? whyWords(item.why) : null}
            number={current ? at + 1 : null}
            onBelieve={() => void believe(side[0])}
          />
        ))}
      </ul>
      {current && panel === null && (
        <p className={styles.acts}>
          <Act keys="e" text={t('disagree.other')} run={() => onPanel('other')} />
          <Act keys="a" text={t('disagree.alike')} run={() => onPanel('alike')} />
          <Act keys="s" text={t('disagree.later')} run={props.onLater} />
        </p>
      )}
      {panel === 'other' && (
        <Other
          field={field}
          item={item}
          busy={settle.busy}
          onClose={() => onPanel(null)}
          onValue={async value => {
            const came = await settle.one(item, { value: value as Record<string, unknown> });
            if (came.done) onSettled();
            return came.refused;
          }}
        />
      )}
      {panel === 'alike' && (
        <Alike
          field={field}
          item={item}
          settle={settle}
          onClose={() => onPanel(null)}
          onSettled={onSettled}
        />
      )}
    </li>
  );
}

function Act({ keys, text, run }: { keys: string; text: string; run: () => void }) {
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<Keycap keys={keys} />} onClick={run}>
      {text}
    </Button>
  );
}
