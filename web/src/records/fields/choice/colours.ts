/** Colours of choices by name, so that each theme shows its own shade. They never carry meaning alone. */
export const COLOURS = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'pink', 'purple'];
