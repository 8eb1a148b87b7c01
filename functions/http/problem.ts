import type { Language } from '../../engine/bilingual.ts';
import { NeedsNewerVersion } from '../../engine/failure.ts';
import { Refusal } from '../../engine/refusal.ts';
import {
  BadCursor,
  DraftConflict,
  StoreUnavailable,
  VersionConflict,
} from '../../engine/store-errors.ts';
import { DraftChanged, InvalidInput, RequestError, TooMany } from '../errors.ts';
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

const ofRefusal = (refusal: Refusal, language: Language): HttpResponse =>
  problem(409, refusal.name, {
    detail: refusal.because[language],
    refusal: refusal.name,
    rule: refusal.rule,
    because: { ...refusal.because, inputs: refusal.inputs },
    ...(refusal.problems.length === 0
      ? {}
      : {
          errors: refusal.problems.map(({ path, rule, message }) => ({
            path,
            rule,
            message: message[language],
            messages: message,
          })),
        }),
  });

const ofRequestError = (error: RequestError, language: Language): HttpResponse =>
  problem(
    error.status,
    error.name,
    {
      detail: error.because[language],
      ...(error.problems.length === 0
        ? {}
        : {
            errors: error.problems.map(({ path, rule, message }) => ({
              path,
              rule,
              message: message[language],
              messages: message,
            })),
          }),
      ...(error instanceof DraftChanged ? { stored: error.stored } : {}),
    },
    error instanceof TooMany ? { 'retry-after': String(error.retryAfterSeconds) } : {},
  );

/**
 * What went wrong, as RFC 9457. A defect shows no more than the request's id; `unexpected` tells the caller to log it.
 */
export const problemOf = (
  error: unknown,
  language: Language,
  requestId: string,
): { readonly response: HttpResponse; readonly unexpected: boolean } => {
  if (error instanceof Refusal) return { response: ofRefusal(error, language), unexpected: false };
  if (error instanceof BadCursor) {
    const message = {
      zh: '翻页标记无效，请从第一页重新查看',
      en: 'the page cursor is not valid: start from the first page',
    };
    return {
      response: ofRequestError(
        new InvalidInput([{ path: 'after', rule: 'cursor', message }]),
        language,
      ),
      unexpected: false,
    };
  }
  if (error instanceof DraftConflict)
    return {
      response: ofRequestError(new DraftChanged(error.stored), language),
      unexpected: false,
    };
  if (error instanceof RequestError)
    return { response: ofRequestError(error, language), unexpected: false };
  if (error instanceof VersionConflict || error instanceof StoreUnavailable) {
    return {
      response: problem(
        503,
        'Busy',
        { detail: OUTAGE[language], requestId },
        { 'retry-after': '1' },
      ),
      unexpected: true,
    };
  }
  const name = error instanceof NeedsNewerVersion ? 'NeedsNewerVersion' : 'InternalError';
  return {
    response: problem(500, name, { detail: DEFECT[language], requestId }),
    unexpected: true,
  };
};
