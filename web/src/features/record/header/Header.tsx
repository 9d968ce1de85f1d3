import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconLink,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Row } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useTitle } from '@/records/fields/relation';
import { TimeButton } from '@/records/past/TimeButton';
import { type RecordType, useModel } from '@/records/schema';
import { toast } from '@/ui/toast';
import { Follow } from './Follow';
import styles from './header.module.css';
import { useDelete } from './useDelete';
import { useNeighbours } from './useNeighbours';

interface HeaderProps {
  type: RecordType;
  row: Row;
  title: string;
  mayWrite: boolean;
  mayDelete: boolean;
  onEdit: () => void;
}

export function Header({ type, row, title, mayWrite, mayDelete, onEdit }: HeaderProps) {
  const owner = useTitle(useModel().find('user'), row.owner);
  const remove = useDelete(type, row, title);
  const neighbours = useNeighbours(type, row.id);
  const navigate = useNavigate();
  const go = (id: string | null | undefined) =>
    id && void navigate({ to: '/$noun/$id', params: { noun: type.plural, id } });
  const group = t('keys.group.record');
  useKeys([
    {
      keys: 'j',
      label: t('record.next'),
      group,
      run: () => go(neighbours?.after),
      when: () => !!neighbours,
    },
    {
      keys: 'k',
      label: t('record.previous'),
      group,
      run: () => go(neighbours?.before),
      when: () => !!neighbours,
    },
    { keys: 'y', label: t('record.copy'), group, run: () => void copy() },
  ]);

  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <p className={styles.crumb}>
          <Link to="/$noun" params={{ noun: type.plural }} search={{}}>
            {type.plural_label}
          </Link>
        </p>
        {neighbours && (
          <span className={styles.neighbours}>
            <Step
              icon={IconChevronUp}
              label={t('record.previous')}
              to={neighbours.before}
              go={go}
            />
            <Step icon={IconChevronDown} label={t('record.next')} to={neighbours.after} go={go} />
            <span className="figures">
              {t(neighbours.more ? 'record.place_more' : 'record.place', {
                place: neighbours.place,
                count: neighbours.count,
              })}
            </span>
          </span>
        )}
        <span className={styles.actions}>
          <TimeButton type={type} />
          <Follow type={type} id={row.id} />
          <Tooltip label={t('record.copy')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('record.copy')}
              onClick={() => void copy()}
            >
              <IconLink size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          {mayDelete && (
            <Tooltip label={t('record.delete')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('record.delete')}
                onClick={() => void remove()}
              >
                <IconTrash size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          )}
          {mayWrite && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={16} stroke={1.5} />}
              onClick={onEdit}
            >
              {t('record.edit')}
            </Button>
          )}
        </span>
      </div>
      <div className={styles.names}>
        <h1 dir="auto">{title}</h1>
        <p className={styles.kind}>
          {owner ? t('record.owned', { type: type.label, owner }) : type.label}
        </p>
      </div>
    </header>
  );
}

interface StepProps {
  icon: typeof IconChevronUp;
  label: string;
  to: string | null;
  go: (id: string | null) => void;
}

function Step({ icon: Icon, label, to, go }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      disabled={to === null}
      aria-label={label}
      onClick={() => go(to)}
    >
      <Icon size={16} stroke={1.5} />
    </ActionIcon>
  );
}

/** A link to the past leads to the past. */
function whenShown() {
  const at = new URLSearchParams(location.search).get('at');
  return at ? `?at=${encodeURIComponent(at)}` : '';
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname + whenShown());
    toast(t('record.copied'));
  } catch {
    toast(t('record.not_copied'), { tone: 'warn' });
  }
}
