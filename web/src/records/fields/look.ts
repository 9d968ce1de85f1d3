import { type ComponentType, createContext } from 'react';
import type { Field } from '../schema';

/** Values stand on a page with room for all of them and links to be reached, not in a table's cell. */
export const Roomy = createContext(false);

export interface ShowProps {
  field: Field;
  value: unknown;
}

export interface EditProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  /** A choice was made that needs no further confirmation. */
  onDone?: () => void;
  id?: string;
  label: string;
  /** In a table's cell, or in a form with room around it. */
  place: 'cell' | 'form';
  autoFocus?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

/** How values of one kind of field look, and how they are typed. */
export interface Look {
  Show: ComponentType<ShowProps>;
  /** Absent where nothing can be typed. */
  Edit?: ComponentType<EditProps>;
  /** The value as plain text: for copying, and for people who hear rather than see. */
  text: (value: unknown, field: Field) => string;
  /**
   * What a first typed character begins, also where it is no beginning of a value; absent where typing
   * does not replace.
   */
  begin?: (typed: string, value: unknown, field: Field) => unknown;
  /** A value as the server takes it, where that differs from how it is answered. */
  send?: (value: unknown, field: Field) => unknown;
  /** Figures stand at the end of their column. */
  end?: boolean;
  /** Needs more room than a cell: the editor floats over it. */
  floats?: boolean;
  width: number;
}

export function isEmpty(value: unknown) {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
