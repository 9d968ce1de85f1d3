import { money as formatted, number } from '@/lib/format';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';
import { NumberInput } from '../number';

interface Money {
  amount: string;
  currency: string;
  /** Of a figure: whether some of it was in another currency. */
  converted?: boolean;
}

/** What Candor answers where nobody said which currency. */
const UNSAID = 'XXX';

function moneyOf(value: unknown): Money | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object' && 'amount' in value) return value as Money;
  return { amount: String(value), currency: UNSAID };
}

export function shownMoney(value: unknown, round = false) {
  const money = moneyOf(value);
  if (!money) return '';
  if (money.currency === UNSAID || !money.currency) return number(money.amount, 2);
  try {
    const shown = formatted(money.amount, money.currency, round);
    return money.converted ? `≈ ${shown}` : shown;
  } catch {
    return `${money.amount} ${money.currency}`;
  }
}

function Edit(props: EditProps) {
  const money = moneyOf(props.value);
  const currency = money?.currency === UNSAID ? '' : (money?.currency ?? '');
  const change = (amount: unknown, code: string) =>
    props.onChange(
      amount === null ? null : code ? { amount, currency: code.toUpperCase() } : { amount },
    );
  const amount = (
    <NumberInput
      {...props}
      digits={money?.amount ?? null}
      onChange={next => change(next, currency)}
    />
  );
  if (props.place === 'cell') return amount;
  return (
    <span className={styles.row}>
      {amount}
      <input
        className={styles.input}
        style={{ width: 72, flex: 'none' }}
        maxLength={3}
        aria-label={`${props.label}: ISO 4217`}
        value={currency}
        placeholder="EUR"
        onChange={event => change(money?.amount ?? null, event.currentTarget.value)}
      />
    </span>
  );
}

export const money: Look = {
  Show: ({ value }) => <span>{shownMoney(value)}</span>,
  Edit,
  text: value => shownMoney(value),
  begin: (text, before) => ({ amount: text, currency: moneyOf(before)?.currency }),
  end: true,
  width: 128,
};
