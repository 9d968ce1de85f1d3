import { UnstyledButton } from '@mantine/core';
import { IconEqual, IconEqualNot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import styles from './duplicates.module.css';
import { howOf, type Line, reasonsOf, type Side } from './values';

interface Props {
  lines: Line[];
  /** The field whose value the arrow keys choose. */
  here?: string;
  chosen: Record<string, Side>;
  reasons: api.DuplicateReason[];
  heads: ReactNode[];
  onChoose: (field: string, side: Side) => void;
  /** The other record is to stay. */
  onTurn: () => void;
}

/** Both records field by field, with how they agree and whose value stays. */
export function ValueTable(props: Props) {
  const { lines, here, chosen, reasons, heads, onChoose } = props;
  return (
    <table className={styles.values}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {heads[0]}
            <span className={styles.under}>{t('duplicates.stays')}</span>
          </th>
          <th scope="col">
            {heads[1]}
            <UnstyledButton className={styles.turn} onClick={props.onTurn}>
              {t('duplicates.turn')} <Keycap keys="w" />
            </UnstyledButton>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => {
          const side = chosen[line.field.name] ?? line.usual;
          const told = reasonsOf(reasons, line.field.name);
          const Icon = line.differs ? IconEqualNot : IconEqual;
          return (
            <tr key={line.field.name} data-here={line.field.name === here || undefined}>
              <th scope="row">
                <span className={styles.field}>
                  <Icon size={14} stroke={1.5} aria-hidden />
                  {line.field.label}
                </span>
                {told.length > 0 && <span className={styles.under}>{howOf(told)}</span>}
              </th>
              <Value line={line} side="one" chosen={side} onChoose={onChoose} />
              <Value line={line} side="other" chosen={side} onChoose={onChoose} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value(props: {
  line: Line;
  side: 'one' | 'other';
  chosen: Side;
  onChoose: (field: string, side: Side) => void;
}) {
  const { line, side, chosen, onChoose } = props;
  const text = line[side];
  const stays = chosen === side || chosen === 'both';
  if (!line.differs || text === '') {
    return (
      <td data-stays={line.differs ? undefined : ''} dir="auto">
        {text || <span className={styles.quiet}>{t('duplicates.empty')}</span>}
      </td>
    );
  }
  return (
    <td>
      <UnstyledButton
        className={styles.value}
        aria-pressed={stays}
        aria-label={t('duplicates.take', { field: line.field.label, value: text })}
        onClick={() => onChoose(line.field.name, line.list && !stays ? 'both' : side)}
      >
        <span dir="auto">{text}</span>
      </UnstyledButton>
    </td>
  );
}
