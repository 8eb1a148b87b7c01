import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'proof.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
} as const;
type Name = keyof typeof TYPES;

interface Asset {
  /** With a hash of the content in it, so that it may be kept for ever. */
  readonly address: string;
  readonly type: string;
  readonly content: string;
}

/** Beside this file here, beside the bundle on Lambda (infra/functions/function-code.ts). */
const FOLDER = join(import.meta.dirname, 'assets');

const read = (name: Name): Asset => {
  const content = readFileSync(join(FOLDER, name), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const [stem, ending] = name.split('.');
  return { address: `/open/assets/${stem}-${hash}.${ending}`, type: TYPES[name], content };
};

/** The few files that the public pages load. */
export const assets: Readonly<Record<'style' | 'proof' | 'icon', Asset>> = {
  style: read('style.css'),
  proof: read('proof.js'),
  icon: read('icon.svg'),
};
