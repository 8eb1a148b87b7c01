import type { Language } from '../../engine/bilingual.ts';
import { NeedsNewerVersion } from '../../engine/failure.ts';
import { type Problem, Refusal } from '../../engine/refusal.ts';
import {
  BadCursor,
  DraftConflict,
  StoreUnavailable,
  TooLargeToKeep,
  VersionConflict,
} from '../../engine/store-errors.ts';
import { DraftChanged, InvalidInput, RequestError, TooLarge, TooMany } from '../door/errors.ts';
import { rightsVersion } from './rights-version.ts';
import type { HttpResponse } from './route.ts';

const CONTENT_TYPE = 'application/problem+json; charset=utf-8';

const problem = (
  status: number,
  name: string,
  fields: object,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': CONTENT_TYPE, ...headers },
  body: { type: `urn:tidu:problem:${name}`, title: name, status, ...fields },
});

const OUTAGE = {
  zh: '系统繁忙，本次操作没有生效，请稍后用同一编号重试；已保存的内容不受影响',
  en: 'the system is busy and did nothing: try again with the same Idempotency-Key; nothing saved is affected',
};
const DEFECT = {
  zh: '系统出现故障，本次操作没有生效，请联系管理员并告知请求编号',
  en: 'an internal error: nothing was done. Tell the administrator the request id',
};

/** Faults listed at once: more than anybody mends in one go, and far below what an answer may weigh. */
const MOST_FAULTS = 500;
/** What a fault quotes of the input is no longer than a reader needs to find it. */
const LONGEST = 1_000;

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** Faults in the reader's language and in both; how many more there are where not all are listed. */
export const shownFaults = (problems: readonly Problem[], language: Language) => ({
  faults: problems.slice(0, MOST_FAULTS).map(({ path, rule, message }) => {
    const messages = { zh: short(message.zh), en: short(message.en) };
    return { path: short(path), rule, message: messages[language], messages };
  }),
  ...(problems.length > MOST_FAULTS ? { omitted: problems.length - MOST_FAULTS } : {}),
});

const listed = (problems: readonly Problem[], language: Language): object => {
  if (problems.length === 0) return {};
  const { faults: errors, ...more } = shownFaults(problems, language);
  return { errors, ...more };
};

const TOO_LARGE_TO_KEEP = {
  zh: '内容过多，无法一次保存：一个部分的文字在12万字以内、表格在5000行以内都能保存。请精简文字，或将长篇材料改为附件上传；本次没有保存，此前已保存的内容不受影响',
  en: 'too much to keep at once: texts up to 120,000 characters and tables up to 5,000 rows fit a part. Shorten it or attach long papers as files; nothing was saved now, what was saved before is untouched',
};

const ofRefusal = (refusal: Refusal, language: Language): HttpResponse =>
  problem(409, refusal.name, {
    detail: refusal.because[language],
    refusal: refusal.name,
    rule: refusal.rule,
    rules: refusal.rules,
    because: { ...refusal.because, inputs: refusal.inputs },
    ...listed(refusal.problems, language),
  });

const ofRequestError = (error: RequestError, language: Language): HttpResponse =>
  problem(
    error.status,
    error.name,
    {
      detail: error.because[language],
      ...(error.rule === undefined ? {} : { rule: error.rule, rules: { rights: rightsVersion() } }),
      ...listed(error.problems, language),
      ...(error instanceof DraftChanged ? { stored: error.stored } : {}),
    },
    error instanceof TooMany ? { 'retry-after': String(error.retryAfterSeconds) } : {},
  );

const BAD_CURSOR = {
  path: 'after',
  rule: 'cursor',
  message: {
    zh: '翻页标记无效，请从第一页重新查看',
    en: 'the page cursor is not valid: start from the first page',
  },
};

/** What whoever asked can mend, where it is that. */
const requestErrorOf = (error: unknown): RequestError | undefined => {
  if (error instanceof BadCursor) return new InvalidInput([BAD_CURSOR]);
  if (error instanceof DraftConflict) return new DraftChanged(error.stored);
  if (error instanceof TooLargeToKeep) return new TooLarge(TOO_LARGE_TO_KEEP);
  return error instanceof RequestError ? error : undefined;
};

/**
 * What went wrong, as RFC 9457. A defect shows no more than the request's id; `unexpected` tells the caller to log it.
 */
export const problemOf = (
  error: unknown,
  language: Language,
  requestId: string,
): { readonly response: HttpResponse; readonly unexpected: boolean } => {
  if (error instanceof Refusal) return { response: ofRefusal(error, language), unexpected: false };
  const theirs = requestErrorOf(error);
  if (theirs !== undefined)
    return { response: ofRequestError(theirs, language), unexpected: false };
  if (error instanceof VersionConflict || error instanceof StoreUnavailable) {
    const fields = { detail: OUTAGE[language], requestId };
    return { response: problem(503, 'Busy', fields, { 'retry-after': '1' }), unexpected: true };
  }
  const name = error instanceof NeedsNewerVersion ? 'NeedsNewerVersion' : 'InternalError';
  return {
    response: problem(500, name, { detail: DEFECT[language], requestId }),
    unexpected: true,
  };
};
