import { describe, expect, it } from 'vitest';
import { officeTextOf, officeTextsOf, utf8Of } from '../../../engine/encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 博兴县商用厨具 as an office program of Windows writes it. */
const GBK = Uint8Array.from(Buffer.from('b2a9d0cbcfd8c9ccd3c3b3f8bedf', 'hex'));

describe('bytes that should be text', () => {
  it('are read as UTF-8, a byte order mark skipped', () => {
    expect(utf8Of(utf8('博兴县'))).toBe('博兴县');
    expect(utf8Of(utf8('\ufeff{}'))).toBe('{}');
  });

  it('are never replaced: over HTTP what is not UTF-8 is no text', () => {
    expect(utf8Of(GBK)).toBeUndefined();
    expect(utf8Of(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined();
  });

  it('of a file that an office program wrote are recognised', () => {
    expect(officeTextOf(GBK)).toBe('博兴县商用厨具');
    expect(officeTextOf(utf8('\ufeff博兴县'))).toBe('博兴县');
    expect(officeTextOf(Buffer.from('\ufeff博兴县', 'utf16le'))).toBe('博兴县');
    expect(officeTextOf(Uint8Array.of(0xfe, 0xff, 0x53, 0x5a))).toBe('博');
  });

  it('that are neither stay unread, instead of becoming characters nobody wrote', () => {
    for (const bytes of ['ff', 'c3c9e9', '00d8', 'e58d9aff', '8130813081'])
      expect(officeTextOf(Buffer.from(bytes, 'hex')), bytes).toBeUndefined();
  });

  it('of one form are of one encoding', () => {
    expect(officeTextsOf([utf8('name'), GBK])).toEqual(['name', '博兴县商用厨具']);
    expect(officeTextsOf([utf8('博兴'), utf8('县')])).toEqual(['博兴', '县']);
    expect(officeTextsOf([Uint8Array.of(0xff), GBK])).toBeUndefined();
  });
});
