import type * as z from 'zod';
import type { Bilingual } from '../../engine/bilingual.ts';
import { officeTextsOf, utf8Of } from '../../engine/encoding.ts';
import { receive } from '../../engine/text.ts';
import { problemsOf } from '../../workflows/input/problems-of.ts';
import { InvalidInput, type RequestError, TooLarge } from '../door/errors.ts';
import type { HttpRequest } from './route.ts';

/** A megabyte holds the largest form many times over; files go by signed URL. */
export const MAX_BODY = 1_000_000;

/** The value as the schema reads it. Throws InvalidInput with all that is wrong at once. */
export const parse = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidInput(problemsOf(parsed.error, value));
  return parsed.data;
};

/** What one command may hold: events with it, sealed and with their headers, fit one item of the store (400 KB). */
const MOST_COMMAND = 270_000;

/** A command's body, within what one event can keep. Throws InvalidInput (400) and TooLarge (413). */
export const parseCommand = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const body = parse(schema, value);
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= MOST_COMMAND) return body;
  throw new TooLarge({
    zh: `内容约${Math.ceil(bytes / 3)}字，超过一次办理9万字的上限；请精简，或将长篇材料改为附件上传，已填内容不受影响`,
    en: `${bytes} bytes are more than one act may hold (${MOST_COMMAND}): shorten it or attach long papers as files; nothing filled in is affected`,
  });
};

const TOO_LARGE = {
  zh: '提交的内容超过1MB（约33万字）；附件请用上传功能，长篇内容请拆分后分别提交',
  en: 'more than 1 MB: send files by upload, and long texts in parts',
};
const NOT_UTF8 = {
  zh: '内容不是UTF-8编码，无法识别，未作任何处理；请将内容或文件另存为UTF-8编码后重新提交',
  en: 'the body is not UTF-8, nothing was done: save it as UTF-8 and send it again',
};
const NOT_JSON = { zh: '内容不是有效的JSON', en: 'the body is not valid JSON' };

const refused = (rule: string, message: Bilingual): RequestError =>
  new InvalidInput([{ path: '', rule, message }]);

/** The bytes that were sent, none where there are none. Throws TooLarge (413). */
const bytesOf = ({ body }: HttpRequest): Uint8Array => {
  if (body !== undefined && body.length > MAX_BODY) throw new TooLarge(TOO_LARGE);
  return body ?? new Uint8Array();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('json', NOT_JSON);
  }
};

/**
 * The JSON body as it came through the gate for text, an empty object where there is none. Throws TooLarge (413), and
 * InvalidInput (400) naming each field that holds what no text may hold.
 */
export const jsonBody = (request: HttpRequest): unknown => {
  const text = utf8Of(bytesOf(request));
  if (text === undefined) throw refused('utf-8', NOT_UTF8);
  if (text === '') return {};
  const { value, problems } = receive(parsed(text));
  if (problems.length > 0) throw new InvalidInput(problems);
  return value;
};

const PERCENT = /%([0-9a-fA-F]{2})/g;

/** The bytes of a name or value of a form; source: URL Standard, application/x-www-form-urlencoded parsing. */
const formBytes = (component: string): Uint8Array =>
  Buffer.from(
    component
      .replaceAll('+', ' ')
      .replaceAll(PERCENT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** A form that was sent, in UTF-8 or GB18030. Throws TooLarge (413), InvalidInput (400) where it is neither. */
export const formBody = (request: HttpRequest): URLSearchParams => {
  const pairs = Buffer.from(bytesOf(request)).toString('latin1').split('&');
  const components = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  const texts = officeTextsOf(components.map(formBytes));
  if (texts === undefined) throw refused('utf-8', NOT_UTF8);
  const form = new URLSearchParams();
  for (let at = 0; at < texts.length; at += 2) form.append(texts[at] ?? '', texts[at + 1] ?? '');
  return form;
};
