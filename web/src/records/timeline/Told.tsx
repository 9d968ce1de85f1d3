import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fieldOf, type Model, type RecordType, titleOf } from '../schema';
import { Prose } from './Prose';
import styles from './Timeline.module.css';

export type Item = Record<string, unknown>;
export const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

const textOf = (item: Item) => said(item.body) ?? said(item.text) ?? said(item.description);
const plain = (text: string) => text.trim().replace(/…$/, '').toLowerCase();

/** The headline, unless the text begins with it and would say it again. */
function headlineOf(of: RecordType, item: Item): string | null {
  const title = said(item[of.title]);
  const text = textOf(item);
  if (!title || !text) return title;
  if (of.name === 'note') return title === text ? null : title;
  return plain(text) !== plain(title) && plain(text).startsWith(plain(title)) ? null : title;
}

interface ToldProps {
  model: Model;
  of: RecordType | undefined;
  item: Item;
  /** The words of a note stand with its thread. */
  threaded: boolean;
}

/** What was said: a headline and the text below it, each once. */
export function Told({ model, of, item, threaded }: ToldProps) {
  if (!of) return null;
  const headline = headlineOf(of, item);
  const text = textOf(item);
  const outcome = said(item.outcome);
  const more = text !== null && (headline === null || plain(text) !== plain(headline));
  return (
    <>
      {headline && (
        <p className={styles.subject} dir="auto">
          {of.name === 'note' ? (
            titleOf(model, of.name, item)
          ) : (
            <To of={of} item={item}>
              {titleOf(model, of.name, item)}
            </To>
          )}
        </p>
      )}
      {more && !(threaded && of.name === 'note') && <Prose text={text} />}
      {outcome && (
        <p className={styles.prose} dir="auto">
          <span className={styles.quiet}>{fieldOf(of, 'outcome')?.label}</span> {outcome}
        </p>
      )}
    </>
  );
}

/** What kind of thing it was; where no headline leads to its page, this does. */
export function Kind({ of, item, children }: { of?: RecordType; item: Item; children: string }) {
  if (!of || of.name === 'note' || headlineOf(of, item)) return children;
  return (
    <To of={of} item={item}>
      {children}
    </To>
  );
}

function To({ of, item, children }: { of: RecordType; item: Item; children: ReactNode }) {
  return (
    <Link className={styles.link} to="/$noun/$id" params={{ noun: of.plural, id: String(item.id) }}>
      {children}
    </Link>
  );
}
