import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.js';

const target = fileURLToPath(new URL('../target/classes/web', import.meta.url));

// `npm run dev` shows the screens of these sources on a Candor that runs elsewhere.
const server = process.env.CANDOR_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), { name: 'compress', apply: 'build', closeBundle: () => compress(target) }],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: target,
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    // Every browser that we support knows it; any other only loads a little later.
    modulePreload: { polyfill: false },
    // Data in addresses would be scripts and fonts that the content policy refuses.
    assetsInlineLimit: 0,
    // What many places share is one file: the first load asks for few, and they shrink better.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 18 }] } },
    },
    // The library of the charts, which comes when somebody looks at one.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': { target: server }, '/docs': { target: server } } },
});
