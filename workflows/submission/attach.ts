import type { Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope, UploadedFile } from '../facts.ts';
import { sectionOf } from '../form/form.ts';
import { requireEditable, requireJoined, toCorrectSince } from './access.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { FileUnusable, NoSuchField, NotAttached, NotYourFile } from './part-refusals.ts';
import { attachmentKey, attachmentsOf } from './state.ts';

type Attaching = CaseEnvelope<CommandOf<'AttachFile'>>;

/** 300 MB, as real calls set it for a packed proof (Anhui, 2025). */
const LARGEST = 300 * 1024 * 1024;

const problem = (path: string, rule: string, zh: string, en: string): Problem => ({
  path,
  rule,
  message: { zh, en },
});

const TYPE_PROBLEMS: Readonly<Record<string, { zh: string; en: string }>> = {
  'unknown-type': {
    zh: '不支持这种文件，请转为PDF后上传（也可用JPG、PNG、Word、Excel、OFD或ZIP）',
    en: 'this kind of file is not accepted: make it a PDF (JPG, PNG, Word, Excel, OFD and ZIP are accepted too)',
  },
  'content-differs-from-name': {
    zh: '文件内容与扩展名不符，可能损坏或改过扩展名，请重新导出后上传',
    en: 'the file is not what its name says: it is damaged or was renamed; export it again',
  },
};

const typeProblem = (found: string): Problem => {
  const known = own(TYPE_PROBLEMS, found);
  return known === undefined
    ? problem(
        'name',
        'type',
        `文件无法识别（${found}），请转为PDF后上传`,
        `unreadable (${found}): make it a PDF`,
      )
    : { path: 'name', rule: 'type', message: known };
};

/** What is wrong with the bytes that arrived, as the storage saw them. */
const fileProblems = (
  { command }: Attaching,
  stored: UploadedFile | undefined,
): readonly Problem[] => {
  const problems: Problem[] = [];
  if (command.size > LARGEST || (stored?.size ?? 0) > LARGEST) {
    problems.push(
      problem(
        'size',
        'size',
        '文件超过300MB，请拆分或压缩后上传',
        'above 300 MB: split or compress it',
      ),
    );
  }
  if (stored === undefined) {
    problems.push(
      problem(
        'fileId',
        'uploaded',
        '文件尚未上传完成，请重新上传',
        'it has not arrived: upload it again',
      ),
    );
    return problems;
  }
  if (stored.sha256 !== command.sha256 || stored.size !== command.size) {
    problems.push(
      problem(
        'sha256',
        'same-bytes',
        '上传过程中文件不完整或已改动，请重新上传',
        'it differs from what was sent: upload it again',
      ),
    );
  }
  if (stored.problem !== undefined) problems.push(typeProblem(stored.problem));
  return problems;
};

const knowsField = ({ facts }: Attaching, path: string): boolean => {
  const [part = '', field] = path.split('.');
  return sectionOf(facts.form, part)?.fields.some(({ id }) => id === field) ?? false;
};

/**
 * 上传佐证材料: proof of a figure, the sealed scan, a letter or the commitment. One file may prove several figures, and
 * several organisations may attach it; where it stands already nothing is recorded.
 */
export const attachFile = (envelope: Attaching, kase: CaseState): Decision<DomainEvent> => {
  const { command, facts, actor } = envelope;
  requireEditable(kase, envelope);
  requireJoined(kase, actor);
  const { type: _type, ...file } = command;
  const problems = fileProblems(envelope, facts.files?.get(file.fileId));
  if (problems.length > 0) throw new FileUnusable(file.fileId, problems);
  if (file.field !== undefined && !knowsField(envelope, file.field)) {
    throw new NoSuchField(file.field);
  }
  const attached: EventOf<'FileAttached'> = {
    type: 'FileAttached',
    ...file,
    org: actingFor(actor).org,
  };
  const stands = own(kase.submission.files, attachmentKey(attached)) !== undefined;
  return { events: stands ? [] : [attached] };
};

/** Before filing; after it only what was added since something was sent back, as what was filed stays. */
export const detachFile = (
  envelope: CaseEnvelope<CommandOf<'DetachFile'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { fileId, field } = envelope.command;
  requireEditable(kase, envelope);
  const since = toCorrectSince(kase) ?? '';
  const found = attachmentsOf(kase.submission).filter(
    (file) => file.fileId === fileId && file.at >= since && (field ?? file.field) === file.field,
  );
  const [first] = found;
  if (first === undefined) throw new NotAttached(fileId);
  const mine = found.filter(({ org }) => org === actingFor(envelope.actor).org);
  if (mine.length === 0) throw new NotYourFile(fileId, first.org);
  return {
    events: mine.map(({ org, kind, field: proved }): EventOf<'FileDetached'> => {
      const detached = { type: 'FileDetached', fileId, org, kind } as const;
      return proved === undefined ? detached : { ...detached, field: proved };
    }),
  };
};
