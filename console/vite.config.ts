import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console as static files: hashed names, no inline scripts, nothing from any other host. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: `${import.meta.dirname}/../node_modules/.cache/tidu-console`,
    emptyOutDir: true,
    // Office desktops run Chromium 108 and Firefox ESR (issue and practice of county offices).
    target: ['chrome108', 'firefox115'],
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    manifest: true,
  },
});
