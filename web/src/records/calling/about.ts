/** What a call is about. */
export interface About {
  type: string;
  id: string;
}

/** What the line about a call knows how to log; everything else is called about through them. */
const CALLED = new Set(['person', 'company', 'deal', 'lead', 'task']);

export const canBeCalledAbout = (typeName: string) => CALLED.has(typeName);

let open: (about: About | null) => void = () => {};

/** Opens the line for a call, wherever one is; without a record, it asks for whom. */
export function logCall(about: About | null) {
  open(about && canBeCalledAbout(about.type) ? about : null);
}

/** The frame says how the line is opened. */
export function whenCalled(run: (about: About | null) => void) {
  open = run;
}
