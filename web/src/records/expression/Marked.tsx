import styles from './expression.module.css';
import type { Mistake } from './useChecked';

/** The same text behind the text field, with the mistake underlined. */
export function Marked({ text, mistake }: { text: string; mistake: Mistake | null }) {
  const told = mistake?.position ?? null;
  // A name that leads nowhere is told by the dot before it.
  const at = told !== null && text[told] === '.' ? told + 1 : told;
  if (at === null) {
    return (
      <div className={styles.mirror} aria-hidden>
        {`${text}\n`}
      </div>
    );
  }
  const end = wordEnd(text, at);
  return (
    <div className={styles.mirror} aria-hidden>
      {text.slice(0, at)}
      <mark>{text.slice(at, end) || ' '}</mark>
      {`${text.slice(end)}\n`}
    </div>
  );
}

function wordEnd(text: string, from: number) {
  return from + (/^(?:"[^"]*"?|[\p{L}\p{N}_]+)/u.exec(text.slice(from))?.[0].length ?? 1);
}
