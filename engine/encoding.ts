const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Text of UTF-8 bytes, without a byte order mark; undefined where they are none: nothing is ever replaced. */
export const utf8Of = (bytes: Uint8Array): string | undefined => strict('utf-8', bytes);

/**
 * Han, and the signs that stand between them: what bytes of another encoding do not turn into by chance. No rare
 * extensions, which stray bytes easily hit.
 */
const CHINESE =
  /^[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026\u00b7\u00d7\u2103\u2116\u2160-\u216b\u2460-\u249b]*$/u;

const looksChinese = (text: string): boolean => {
  const beyondAscii = [...text].filter((character) => character > '\u007f').join('');
  return CHINESE.test(beyondAscii);
};

const gb18030Of = (bytes: Uint8Array): string | undefined => {
  const text = strict('gb18030', bytes);
  return text !== undefined && looksChinese(text) ? text : undefined;
};

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/**
 * Text of a file or form as office programs write them: UTF-8, UTF-16 with its mark, or GB18030 (GBK, GB2312).
 * Undefined where it is none of them.
 */
export const officeTextOf = (bytes: Uint8Array): string | undefined => {
  const mark = marked(bytes);
  if (mark !== undefined) return strict(mark, bytes);
  return utf8Of(bytes) ?? gb18030Of(bytes);
};

/** The same of a form's values, which are all of one encoding. */
export const officeTextsOf = (values: readonly Uint8Array[]): readonly string[] | undefined => {
  for (const read of [utf8Of, gb18030Of]) {
    const texts = values.map(read);
    if (texts.every((text) => text !== undefined)) return texts;
  }
  return undefined;
};
