import { defineConfig } from 'i18next-cli';

// A backslash, as Windows writes folders, means something else in a pattern.
const here = `${import.meta.dirname.replaceAll('\\', '/')}/`;

/** Where texts are and how they are found: `node node_modules/.bin/i18next-cli extract --config console/i18next.config.ts`. */
export default defineConfig({
  locales: ['zh', 'en'],
  extract: {
    input: [`${here}**/*.{ts,tsx}`],
    output: `${here}i18n/{{language}}/{{namespace}}.json`,
    defaultNS: 'app',
    keySeparator: '.',
    nsSeparator: ':',
    functions: ['t', '*.t'],
    transComponents: ['Trans'],
    // A new key appears empty in both languages; the gate fails until both are written.
    defaultValue: '',
    removeUnusedKeys: true,
    sort: true,
    indentation: 2,
  },
});
