// What an upload announces of a file, as JSON: node docs/tour/describe.mjs FILE [name=value …]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [path, ...more] = process.argv.slice(2);
const bytes = readFileSync(path);
console.log(
  JSON.stringify({
    name: basename(path),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contentType: 'application/pdf',
    ...Object.fromEntries(more.map((pair) => pair.split('='))),
  }),
);
