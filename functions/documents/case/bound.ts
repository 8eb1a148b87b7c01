import type { StreamKey } from '../../../engine/ports.ts';
import { ownsPart, seesAll, visibleCase } from '../../api/visible.ts';
import { NotFound } from '../../errors.ts';
import { attachedKey } from '../../file-facts.ts';
import type { Ports } from '../../ports.ts';
import { DocumentNotReady, type MakeDocument, PDF } from '../document.ts';
import { bind } from '../pdf/bind.ts';
import { type Insert, openInsert } from '../pdf/insert.ts';
import { type WrittenPdf, writePdf } from '../pdf/write.ts';
import { fileName } from '../say.ts';
import { type ContentsLine, frontPaper } from './bound-contents.ts';
import { evidenceList, type ListedFile, papersOnce } from './evidence-list.ts';
import { filledForm, formOf } from './filled-form.ts';
import { type FilledForm, footOf, formPaper, isDraft } from './form-paper.ts';

/**
 * Evidence that one book takes in. It is held several times over while it is bound (64 MB of scans: one second and 550
 * MB of memory), and all has to be done within the 29 seconds that a gateway waits. What is beyond is enclosed apart,
 * as a second volume would be.
 */
const MOST_BYTES = 128 * 1_048_576;

interface Chosen {
  readonly file: ListedFile;
  readonly insert: Insert | undefined;
}

/** Reads the files in binding order until the book is full; undefined where one cannot be bound in. */
const inserts = async (
  ports: Ports,
  stream: StreamKey,
  files: readonly ListedFile[],
): Promise<readonly Chosen[]> => {
  const chosen: Chosen[] = [];
  let held = 0;
  for (const file of files) {
    const key = attachedKey(stream, file);
    const stored = await ports.files.stat(key);
    const fits = stored !== undefined && held + stored.size <= MOST_BYTES;
    const insert = fits ? await openInsert(await ports.files.bytes(key)) : undefined;
    if (insert !== undefined) held += stored?.size ?? 0;
    chosen.push({ file, insert });
  }
  return chosen;
};

const title = ({ name, proves }: ListedFile): string =>
  proves === '' ? name : `${name}（佐证：${proves}）`;

/** The form's parts where they begin, then each file where it begins. */
const contents = (
  filled: FilledForm,
  body: WrittenPdf,
  chosen: readonly Chosen[],
): readonly ContentsLine[] => {
  const parts = filled.parts.map(({ part, section, org }) => ({
    title: section.by === 'partner' ? `${section.title.zh}：${org}` : section.title.zh,
    page: body.anchors.get(`part:${part}`) ?? 1,
  }));
  let next = body.pages + 1;
  const files = chosen.map(({ file, insert }) => {
    const page = insert === undefined ? '另附' : next;
    next += insert?.pages ?? 0;
    return { title: title(file), page };
  });
  return [
    ...parts,
    { title: '签批意见', page: body.anchors.get('sealing') ?? body.pages },
    ...files,
  ];
};

/** 装订本: cover, contents, form and evidence in one file with running numbers. */
export const bound: MakeDocument = async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id ?? '');
  if (!seesAll(visible) && !ownsPart(visible)) throw new NotFound();
  const filled = await filledForm(ports, visible);
  if (isDraft(filled))
    throw new DocumentNotReady({
      zh: '各部分全部确认锁定后方可装订；目前可打印草稿',
      en: 'bound once every part is confirmed; a draft of the form can be printed now',
    });
  const files = papersOnce(
    evidenceList(visible.shown.submission, visible.call, formOf(ports, visible)),
  );
  const chosen = await inserts(ports, visible.stream, files);
  const { cover: _cover, ...paper } = formPaper(filled);
  const body = await writePdf({ ...paper, title: filled.form.title.zh }, { foot: false });
  const apart = chosen.flatMap(({ file, insert }) => (insert === undefined ? [file] : []));
  const front = await writePdf(frontPaper(filled, contents(filled, body, chosen), apart), {
    foot: false,
  });
  const bytes = await bind({
    title: `${filled.name}申报材料`,
    front: front.bytes,
    body: body.bytes,
    inserts: chosen.flatMap(({ file, insert }) =>
      insert === undefined ? [] : [{ insert, foot: file.name.slice(0, 40) }],
    ),
    foot: footOf(filled),
    at: filled.at,
  });
  return {
    name: `${fileName(filled.name, '申报材料装订本', filled.checkCode)}.pdf`,
    contentType: PDF,
    bytes,
  };
};
