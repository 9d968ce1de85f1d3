/** Where this browser is: days and phrases such as "tomorrow at 10" are meant there. */
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
