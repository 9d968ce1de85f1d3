import { useTitle } from '../fields/relation';
import { useModel } from '../schema';

/** A colleague by name. */
export function Who({ id }: { id: unknown }) {
  const name = useTitle(useModel().find('user'), id);
  return <span>{name}</span>;
}
