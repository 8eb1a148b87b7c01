import type { Bilingual } from '../../engine/bilingual.ts';
import { Failure } from '../../engine/failure.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Line } from '../../workflows/readers.ts';
import { type Denied, notAllowedWords, notFoundWords, reading } from './denied.ts';

interface Told extends Bilingual {
  readonly problems?: readonly Problem[];
  readonly rule?: string;
}

/** An answer other than a refusal by the rules: its HTTP status and a sentence in both languages. */
export abstract class RequestError extends Failure {
  abstract readonly status: number;
  readonly because: Bilingual;
  readonly problems: readonly Problem[];
  /** Of what is denied to somebody: the rule, which is the same whether there is something or not. */
  readonly rule: string | undefined;
  constructor({ zh, en, problems = [], rule }: Told) {
    super(en);
    this.because = { zh, en };
    this.problems = problems;
    this.rule = rule;
  }
}

/** Declares a kind of such an answer, as `refusal` declares what the rules do not allow. */
export const requestError = <A extends readonly unknown[]>(
  name: string,
  status: number,
  tell: (...of: A) => Told,
) =>
  class extends RequestError {
    static override readonly name = name;
    override readonly name = name;
    override readonly status = status;

    constructor(...of: A) {
      super(tell(...of));
    }
  };

export const InvalidInput = requestError('InvalidInput', 400, (problems: readonly Problem[]) => ({
  zh: `有${problems.length}项内容需要改正，已逐项列出；已保存的内容不受影响`,
  en: `${problems.length} item(s) need correction, each is listed; nothing already saved is affected`,
  problems,
}));

export const NotSignedIn = requestError('NotSignedIn', 401, () => ({
  zh: '登录已过期或未登录，请重新登录后再试；已暂存的内容仍在',
  en: 'not signed in, or the session has expired: sign in again; saved drafts are still there',
}));

/** It is there to whoever asked, and not theirs to do or to read: by which rule, and whose it is. */
export const NotAllowed = requestError('NotAllowed', 403, (denied: Denied) => ({
  ...notAllowedWords(denied),
  rule: denied.rule,
}));

/** What is missing and what is hidden are denied by the same rule, in the same words. */
export const NotFound = requestError('NotFound', 404, (line: Line | 'address') => ({
  ...notFoundWords(line),
  rule: line === 'address' ? line : reading(line).rule,
}));

/** It is there, and not for whoever asked: answered as if it were not, and with the same work (http/router.ts). */
export class Hidden extends NotFound {
  readonly remembered: boolean;
  constructor({ remembered = false }: { readonly remembered?: boolean }, line: Line) {
    super(line);
    this.remembered = remembered;
  }
}

export const VersionMismatch = requestError('VersionMismatch', 412, () => ({
  zh: '内容在您查看之后已有更新，请刷新后再办理',
  en: 'it has changed since you read it: reload, then act',
}));

export const KeyMismatch = requestError('KeyMismatch', 422, () => ({
  zh: '同一 Idempotency-Key 已用于另一操作，请换用新的编号重试',
  en: 'this Idempotency-Key was used for another command: send a new one',
}));

export const TooLarge = requestError('TooLarge', 413, (because: Bilingual) => because);

/** Files that an act names, or that somebody asks for, did not pass their check: each with why, and what to do. */
export const FileStopped = requestError('FileStopped', 409, (problems: readonly Problem[]) => ({
  zh: problems.map(({ message }) => message.zh).join('；'),
  en: problems.map(({ message }) => message.en).join('; '),
  rule: 'file.check',
  problems,
}));

/** Nobody but whoever handed it in opens a file before its check. */
export const FileAwaitsCheck = requestError('FileAwaitsCheck', 409, (name: string) => ({
  zh: `文件“${name}”待检，检查完成后即可打开；一般在数秒内完成，请稍后再试`,
  en: `"${name}" awaits its check and can be opened once that is done, usually within seconds: try again shortly`,
  rule: 'file.awaited',
}));

/** Parts are still to come before the file can be put together: each is listed. */
export const UploadIncomplete = requestError(
  'UploadIncomplete',
  409,
  (missing: readonly number[]) => ({
    zh: `文件还有${missing.length}个分片未传完，已传部分仍在，请继续上传`,
    en: `${missing.length} part(s) of the file are still to come; those that arrived are kept: go on`,
    problems: missing.map((number) => ({
      path: `parts.${number}`,
      rule: 'part-missing',
      message: { zh: `第${number}个分片尚未上传`, en: `part ${number} has not arrived` },
    })),
  }),
);

/** All parts arrived and make another file: it changed while it was sent, or was sent under a wrong checksum. */
export const UploadDiffers = requestError('UploadDiffers', 409, () => ({
  zh: '收到的文件与所选文件不一致（可能在上传过程中被修改），请重新选择该文件上传',
  en: 'what arrived is not the file that was announced (it may have changed meanwhile): choose it again',
}));

/** The upload is over or was given up for too long: begin again. */
export const UploadGone = requestError('UploadGone', 410, () => ({
  zh: '本次上传已失效（超过七天未继续），请重新上传该文件',
  en: 'this upload is over (nobody went on with it for a week): begin again',
}));

export class TooMany extends RequestError {
  override readonly name = 'TooMany';
  override readonly status = 429;
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, more: Bilingual = { zh: '', en: '' }) {
    super({
      zh: `操作过于频繁，请${retryAfterSeconds}秒后再试${more.zh}`,
      en: `too many requests: try again in ${retryAfterSeconds} seconds${more.en}`,
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The draft was saved by somebody else meanwhile; both versions are kept for the person to choose. */
export class DraftChanged extends RequestError {
  override readonly name = 'DraftChanged';
  override readonly status = 412;
  readonly stored: unknown;
  constructor(stored: unknown) {
    super({
      zh: '此部分已在别处保存过，两份内容都在，请选择保留哪一份',
      en: 'this part was saved elsewhere meanwhile: both versions are kept, choose one',
    });
    this.stored = stored;
  }
}

/** Confirmed and locked: what was confirmed must not change behind the confirmation. */
export const PartLocked = requestError('PartLocked', 409, () => ({
  zh: '此部分已确认锁定，或目前不在填报、补正环节；如需修改，请先解除锁定',
  en: 'this part is confirmed and locked, or it is not the time to fill it in: reopen it first (ReopenPart)',
}));
