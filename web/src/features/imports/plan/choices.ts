export const ENCODINGS = ['UTF-8', 'windows-1252', 'ISO-8859-15', 'windows-1250', 'UTF-16LE'];

export const DELIMITERS = [
  { sign: ',', label: 'import.delimiter.comma' },
  { sign: ';', label: 'import.delimiter.semicolon' },
  { sign: 'tab', label: 'import.delimiter.tab' },
  { sign: '|', label: 'import.delimiter.bar' },
] as const;

export const DATES = ['d.M.yyyy', 'd/M/yyyy', 'M/d/yyyy', 'yyyy-M-d'];

/** The tab is called by its name, because nobody can see it. */
export const signName = (sign: string) => (sign === '\t' ? 'tab' : sign);
