import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { NotFound } from '../../door/errors.ts';
import { attachedKey } from '../../door/file-facts.ts';
import type { Ports } from '../../kinds/ports.ts';
import { showsContacts } from '../../views/contacts.ts';
import { mayBeCopied } from '../../views/file-check.ts';
import { visibleCase } from '../../views/visible.ts';
import { isBindable, SIGNATURE } from '../book/signature.ts';
import { DocumentNotReady, type OrderDocument, type OrderedDocument, PDF } from '../document.ts';
import { fileName } from '../say.ts';
import { evidenceList, type ListedFile, papersOnce } from './evidence-list.ts';
import { filledForm, formOf } from './filled-form.ts';
import { isDraft } from './form-paper.ts';

/** No more than its first bytes are read where it cannot be bound in. */
const reading =
  (ports: Pick<Ports, 'files' | 'events'>, stream: StreamKey, listed: readonly ListedFile[]) =>
  async (index: number): ReturnType<NonNullable<OrderedDocument['read']>> => {
    const file = listed[index];
    const { files } = ports;
    const key = file === undefined ? '' : attachedKey(stream, file);
    if (file === undefined || (await files.stat(key)) === undefined) return 'gone';
    if (!(await mayBeCopied(ports, stream, file))) return 'unchecked';
    return isBindable(await files.range(key, 0, SIGNATURE)) ? files.bytes(key) : 'kind';
  };

/** 装订本: cover, contents, form and evidence in one file with running numbers. */
export const bound: OrderDocument = async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id ?? '', 'filing');
  if (!reads(visible, 'filing')) throw new NotFound('filing');
  showsContacts(request, visible);
  const filled = await filledForm(ports, visible);
  if (isDraft(filled))
    throw new DocumentNotReady({
      zh: '各部分全部确认锁定后方可装订；目前可打印草稿',
      en: 'bound once every part is confirmed; a draft of the form can be printed now',
    });
  const files = papersOnce(evidenceList(visible, formOf(ports, visible)));
  return {
    name: `${fileName(filled.name, '申报材料装订本', filled.checkCode)}.pdf`,
    contentType: PDF,
    order: { as: 'book', book: { filled, files } },
    read: reading(ports, visible.stream, files),
  };
};
