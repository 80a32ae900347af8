import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { digestOfWeb, stampWeb } from './server/web-stamp.ts';

/**
 * Two-year-old browsers of the Chrome family are normal in a court, and the 360 and domestic ones lag behind theirs;
 * 109 is also the last that runs on Windows 7.
 */
const oldestBrowser = 'chrome109';

const pdfjs = resolve(import.meta.dirname, 'node_modules/pdfjs-dist');

/** What the drawing of PDF pages asks for at run time: the court's network reaches no other server. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  apply: 'build',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
      for (const file of readdirSync(join(pdfjs, folder)))
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${file}`,
          source: readFileSync(join(pdfjs, folder, file)),
        });
  },
};

/** A start builds again only what was changed since; what changes while it builds is built at the next. */
const stamp = (digest: string): Plugin => ({
  name: 'stamp',
  apply: 'build',
  closeBundle: (error?: Error) => {
    if (!error) stampWeb(digest);
  },
});

/** The desk: `dist/desk`, served at `/`. Folder names (`#domain/*` and so on) resolve by the `imports` of package.json. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'web/desk'),
  cacheDir: resolve(import.meta.dirname, 'node_modules/.vite/desk'),
  plugins: [react(), pdfParts, stamp(digestOfWeb())],
  // The host stays what the browser asked for: the server compares it with the origin of a change.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    target: oldestBrowser,
    // No data: addresses, so that the content security policy need not allow them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Together, so that the switch is thrown before any other chunk makes a schema.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|web[\\/]ui[\\/]no-eval\.ts/, priority: 3 },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
