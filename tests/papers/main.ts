import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Phase, type Stage, stage } from '../../cli/demo/stage.ts';
import { type DocumentId, documents } from '../../interface/document-list.ts';
import { candidates } from './ids.ts';

const USAGE = `npm run papers -- [--out FOLDER] [--only cases/form.pdf,…] [--pdf]

  Plays the demo and writes one of each document that the product makes into FOLDER (papers), as the office gets it.
  --pdf   LibreOffice (soffice on the PATH) writes each as a PDF beside it, as it would come from a printer.
`;

/** The moment of the demo at which a document has most to say; the recommended round where nothing is said. */
const AT: Partial<Readonly<Record<DocumentId, Phase>>> = {
  'calls/ranking.xlsx': 'ranked',
  'calls/list.pdf': 'ranked',
  'calls/list.docx': 'ranked',
  'calls/minutes.docx': 'decided',
  'calls/notice.docx': 'decided',
  'cases/letter.docx': 'decided',
  'calls/bulletin.docx': 'year',
  'calls/monitoring.xlsx': 'year',
  'entries/slip.docx': 'year',
  'registers/sheet.xlsx': 'year',
};
const USUAL: Phase = 'recommended';

const Link = z.object({ url: z.url() });

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'papers' },
    only: { type: 'string' },
    pdf: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const only = values.only?.split(',');
const wanted = documents
  .map(({ of, file }) => `${of}/${file}` as DocumentId)
  .filter((id) => only === undefined || only.includes(id));
const phases = [...new Set(wanted.map((id) => AT[id] ?? USUAL))];

const write = async (on: Stage, id: DocumentId): Promise<void> => {
  const [of = '', file = ''] = id.split('/');
  for (const { stream, query } of await candidates(on, id)) {
    const path = `${of}/${stream}/documents/${file}${query}`;
    try {
      const { url } = await on.world.as('office').get(`/api/${path}`, Link);
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      writeFileSync(join(values.out, `${of}-${file}`), bytes);
      process.stdout.write(`${path}\n`);
      return;
    } catch (error) {
      process.stderr.write(`${path}: ${String(error).split('\n')[0]}\n`);
    }
  }
};

mkdirSync(values.out, { recursive: true });
for (const phase of phases) {
  const on = await stage(phase);
  try {
    for (const id of wanted.filter((one) => (AT[one] ?? USUAL) === phase)) await write(on, id);
  } finally {
    await on.stop();
  }
}
if (values.pdf) {
  const made = readdirSync(values.out).filter((name) => !name.endsWith('.pdf'));
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    values.out,
    ...made.map((name) => join(values.out, name)),
  ]);
}
