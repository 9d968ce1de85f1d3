import { lazy, Suspense } from 'react';

export interface Option {
  key: string;
  label: string;
  hint?: string;
}

export interface PickProps {
  id?: string;
  label: string;
  options: Option[];
  /** What is chosen now, as its text. */
  chosen: string;
  onPick: (key: string | null) => void;
  /** Called with what is typed, where options are looked up elsewhere. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  clearable?: boolean;
  autoFocus?: boolean;
  invalid?: boolean;
  /** Whether a form is held up by what is no option, instead of taking what was chosen before. */
  strict?: boolean;
  describedBy?: string;
  className?: string;
  placeholder?: string;
  /** Offered last: make what is not there. */
  create?: { label: (text: string) => string; run: (text: string) => void };
}

const PickInput = lazy(() => import('./PickInput'));

/** One of many, by typing the beginning of it. Loaded when somebody first picks something. */
export function Pick(props: PickProps) {
  return (
    <Suspense fallback={<input className={props.className} aria-label={props.label} disabled />}>
      <PickInput {...props} />
    </Suspense>
  );
}
