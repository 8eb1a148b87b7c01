import type { z } from 'zod';
import type { Problem } from '../../engine/refusal.ts';
import { InvalidInput, TooLarge } from '../errors.ts';
import type { HttpRequest } from './route.ts';

/** A megabyte holds the largest form many times over; files go by signed URL. */
export const MAX_BODY = 1_000_000;

/** zod's own words, per kind of issue, as a clerk would want to read them. */
const MESSAGES: Readonly<Record<string, { zh: string; en: string }>> = {
  invalid_type: { zh: '此项必填，或填写的类型不对', en: 'required, or of the wrong type' },
  too_small: { zh: '填写的内容过短或数值过小', en: 'too short or too small' },
  too_big: { zh: '填写的内容过长或数值过大', en: 'too long or too large' },
  invalid_format: { zh: '格式不正确', en: 'not in the right format' },
  unrecognized_keys: { zh: '含有本表没有的项目', en: 'holds fields that are not known here' },
  invalid_value: { zh: '不在可选范围内', en: 'not one of the possible values' },
  invalid_union: { zh: '不符合任何一种可填写的形式', en: 'fits none of the possible shapes' },
};

/** All problems of an input at once, each with path, rule and both languages. */
export const problemsOf = (error: z.ZodError): readonly Problem[] =>
  error.issues.map((issue) => {
    const known = MESSAGES[issue.code] ?? { zh: '填写有误', en: 'not valid' };
    return {
      path: issue.path.map(String).join('.'),
      rule: issue.code,
      message: { zh: `${known.zh}(${issue.message})`, en: `${known.en} (${issue.message})` },
    };
  });

export const parse = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidInput(problemsOf(parsed.error));
  return parsed.data;
};

/** The JSON body, an empty object where there is none. Throws TooLarge (413) and InvalidInput (400). */
export const jsonBody = (request: HttpRequest): unknown => {
  if (request.body === undefined || request.body === '') return {};
  if (request.body.length > MAX_BODY) {
    throw new TooLarge({
      zh: '提交的内容超过1MB；附件请用上传功能',
      en: 'more than 1 MB: send files by upload',
    });
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw new InvalidInput([
      {
        path: '',
        rule: 'json',
        message: { zh: '内容不是有效的JSON', en: 'the body is not valid JSON' },
      },
    ]);
  }
};
