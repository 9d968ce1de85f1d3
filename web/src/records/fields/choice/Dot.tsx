import styles from './dot.module.css';

/** The colour of a choice, before its name. */
export function ChoiceDot(props: { colour: string | null | undefined; always?: boolean }) {
  if (!props.colour && !props.always) return null;
  return <span aria-hidden className={styles.dot} data-colour={props.colour ?? undefined} />;
}
