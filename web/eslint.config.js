import parser from '@babel/eslint-parser';
import hooks from 'eslint-plugin-react-hooks';

const typescript = {
  parser,
  parserOptions: {
    requireConfigFile: false,
    babelOptions: {
      presets: [['@babel/preset-typescript', { allExtensions: true, isTSX: true }]],
      plugins: ['@babel/plugin-syntax-jsx'],
    },
  },
};

// lib, ui <- records <- features/<room> <- app. Features never know each other: boundaries.test.ts.
const above = {
  lib: ['@/ui/*', '@/records/*', '@/features/*', '@/app/*'],
  ui: ['@/records/*', '@/features/*', '@/app/*'],
  records: ['@/features/*', '@/app/*'],
  features: ['@/features/*', '@/app/*'],
};

export default [
  { ignores: ['node_modules', 'src/lib/api/contract.ts'] },
  {
    files: ['src/**/*.{ts,tsx}', 'build/*.js', '*.ts'],
    languageOptions: typescript,
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-else-return': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/api/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Use call() of lib/api.' }],
    },
  },
  ...Object.entries(above).map(([layer, group]) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group, message: 'That lies above.' }] }],
    },
  })),
];
