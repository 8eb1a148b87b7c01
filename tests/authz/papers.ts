import { openedZip } from '../fixtures/opened-zip.ts';
import { pdfPages } from '../fixtures/pdf-text.ts';
import { text } from '../round/api.ts';
import { again } from './asking.ts';

const WITHOUT_TAGS = /<[^>]*>/gu;

/** All words of a paper, its names and properties included: Word and Excel are unpacked, PDFs read by their fonts. */
const wordsIn = async (bytes: Buffer, name: string): Promise<string> =>
  name.endsWith('.pdf')
    ? (await pdfPages(bytes)).join('\n')
    : [...openedZip(bytes)]
        .map(
          ([part, content]) => `${part}\n${content.toString('utf8').replaceAll(WITHOUT_TAGS, '')}`,
        )
        .join('\n');

/** The words of the paper behind an answer's link, with the answer itself. */
export const openedPaper = async (body: unknown): Promise<string> => {
  const bytes = await again(async () =>
    Buffer.from(await (await fetch(text(body, 'url'))).arrayBuffer()),
  );
  return `${JSON.stringify(body)}\n${await wordsIn(bytes, text(body, 'name'))}`;
};
