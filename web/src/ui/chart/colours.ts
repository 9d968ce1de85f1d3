/** Told apart by people who see few colours, and at least 3:1 against the page of their theme. */
const LIGHT = [
  '#0f6b64',
  '#b25a10',
  '#5b4fb3',
  '#8a7000',
  '#a1417a',
  '#3673a8',
  '#64712c',
  '#6b6b66',
];
const DARK = [
  '#4db8aa',
  '#e8a25f',
  '#a99cf0',
  '#d8c25c',
  '#e08dba',
  '#7fb4e4',
  '#b4c06c',
  '#b0b0aa',
];

export interface Theme {
  series: string[];
  text: string;
  quiet: string;
  line: string;
  raised: string;
  page: string;
}

export function themeOf(dark: boolean): Theme {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    series: dark ? DARK : LIGHT,
    text: of('text'),
    quiet: of('quiet'),
    line: of('line'),
    raised: of('raised'),
    page: of('page'),
  };
}
