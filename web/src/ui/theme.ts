import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

// A deep green-blue, used for what can be done and where one is; everything else is neutral.
const ink: MantineColorsTuple = [
  '#effaf8',
  '#d6f1ec',
  '#aee3da',
  '#7dd0c4',
  '#4db8aa',
  '#2b9c8f',
  '#1b8077',
  '#0f6b64',
  '#0d5650',
  '#0a4440',
];

const stone: MantineColorsTuple = [
  '#f0f0ef',
  '#c9c9c6',
  '#a9a9a5',
  '#8b8b87',
  '#5a5a58',
  '#3a3a39',
  '#2a2a2a',
  '#1e1e1e',
  '#171717',
  '#101010',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  colors: { ink, dark: stone },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: {
      styles: {
        label: { fontSize: 13, fontWeight: 500, marginBottom: 4 },
        description: { fontSize: 12, lineHeight: '16px', marginBottom: 4 },
        error: { fontSize: 12, lineHeight: '16px' },
      },
    },
    Button: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withinPortal: true } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Modal: {
      styles: {
        title: { fontWeight: 600 },
        header: { padding: '16px 20px 8px' },
        body: { padding: '8px 20px 20px' },
      },
      defaultProps: {
        radius: 'xl',
        transitionProps: { duration: 120 },
        overlayProps: { opacity: 0.4 },
      },
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { opacity: 0.4 } },
    },
  },
});

/** Mantine's surfaces follow ours; see ui/base.css. */
const surfaces = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--warn)',
};

// In both schemes and not in `variables`: Mantine's own stand there with more weight.
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: surfaces,
  dark: {
    ...surfaces,
    '--mantine-primary-color-filled': '#1b8077',
    '--mantine-primary-color-filled-hover': '#177068',
    '--mantine-color-ink-filled': '#1b8077',
    '--mantine-color-ink-filled-hover': '#177068',
  },
});
