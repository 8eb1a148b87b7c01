import type { Bilingual } from '../engine/bilingual.ts';
import { Failure } from '../engine/failure.ts';
import type { Problem } from '../engine/refusal.ts';

/** An answer other than a refusal by the rules: its HTTP status and a sentence in both languages. */
export abstract class RequestError extends Failure {
  abstract readonly status: number;
  readonly because: Bilingual;
  readonly problems: readonly Problem[];
  constructor(because: Bilingual, problems: readonly Problem[] = []) {
    super(because.en);
    this.because = because;
    this.problems = problems;
  }
}

export class InvalidInput extends RequestError {
  override readonly name = 'InvalidInput';
  override readonly status = 400;
  constructor(problems: readonly Problem[]) {
    super(
      {
        zh: `有${problems.length}项内容需要改正，已逐项列出；已保存的内容不受影响`,
        en: `${problems.length} item(s) need correction, each is listed; nothing already saved is affected`,
      },
      problems,
    );
  }
}

export class NotSignedIn extends RequestError {
  override readonly name = 'NotSignedIn';
  override readonly status = 401;
  constructor() {
    super({
      zh: '登录已过期或未登录，请重新登录后再试；已暂存的内容仍在',
      en: 'not signed in, or the session has expired: sign in again; saved drafts are still there',
    });
  }
}

export class NotAllowed extends RequestError {
  override readonly name = 'NotAllowed';
  override readonly status = 403;
  constructor(command: Bilingual) {
    super({
      zh: `您当前的身份不能办理“${command.zh}”。如确需办理，请联系领导小组办公室或切换身份`,
      en: `your present role may not do this: ${command.en}. Switch role, or ask the office`,
    });
  }
}

export class NotFound extends RequestError {
  override readonly name = 'NotFound';
  override readonly status = 404;
  constructor() {
    super({ zh: '没有找到，或您无权查看', en: 'not found, or not yours to see' });
  }
}

/** It is there, and not for whoever asked: answered as if it were not, and with the same work (http/router.ts). */
export class Hidden extends NotFound {
  readonly remembered: boolean;
  constructor({ remembered = false }: { readonly remembered?: boolean }) {
    super();
    this.remembered = remembered;
  }
}

export class VersionMismatch extends RequestError {
  override readonly name = 'VersionMismatch';
  override readonly status = 412;
  constructor() {
    super({
      zh: '内容在您查看之后已有更新，请刷新后再办理',
      en: 'it has changed since you read it: reload, then act',
    });
  }
}

export class KeyMismatch extends RequestError {
  override readonly name = 'KeyMismatch';
  override readonly status = 422;
  constructor() {
    super({
      zh: '同一 Idempotency-Key 已用于另一操作，请换用新的编号重试',
      en: 'this Idempotency-Key was used for another command: send a new one',
    });
  }
}

export class TooLarge extends RequestError {
  override readonly name = 'TooLarge';
  override readonly status = 413;
}

/** Parts are still to come before the file can be put together: each is listed. */
export class UploadIncomplete extends RequestError {
  override readonly name = 'UploadIncomplete';
  override readonly status = 409;
  constructor(missing: readonly number[]) {
    super(
      {
        zh: `文件还有${missing.length}个分片未传完，已传部分仍在，请继续上传`,
        en: `${missing.length} part(s) of the file are still to come; those that arrived are kept: go on`,
      },
      missing.map((number) => ({
        path: `parts.${number}`,
        rule: 'part-missing',
        message: { zh: `第${number}个分片尚未上传`, en: `part ${number} has not arrived` },
      })),
    );
  }
}

/** All parts arrived and make another file: it changed while it was sent, or was sent under a wrong checksum. */
export class UploadDiffers extends RequestError {
  override readonly name = 'UploadDiffers';
  override readonly status = 409;
  constructor() {
    super({
      zh: '收到的文件与所选文件不一致（可能在上传过程中被修改），请重新选择该文件上传',
      en: 'what arrived is not the file that was announced (it may have changed meanwhile): choose it again',
    });
  }
}

/** The upload is over or was given up for too long: begin again. */
export class UploadGone extends RequestError {
  override readonly name = 'UploadGone';
  override readonly status = 410;
  constructor() {
    super({
      zh: '本次上传已失效（超过七天未继续），请重新上传该文件',
      en: 'this upload is over (nobody went on with it for a week): begin again',
    });
  }
}

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
export class PartLocked extends RequestError {
  override readonly name = 'PartLocked';
  override readonly status = 409;
  constructor() {
    super({
      zh: '此部分已确认锁定，或目前不在填报、补正环节；如需修改，请先解除锁定',
      en: 'this part is confirmed and locked, or it is not the time to fill it in: reopen it first (ReopenPart)',
    });
  }
}
