import type { Bilingual } from '../../../engine/bilingual.ts';
import { Failure } from '../../../engine/failure.ts';

const MILLION = 1_000_000;
const TEN_THOUSAND = 10_000;
const MB = 1_048_576;

/**
 * What one book may cost, evidence that is refused included. Bytes are held several times over while it is bound (64 MB
 * of scans: one second and 550 MB of memory); a sheet costs 3 ms, a million pixels that have to be decoded 100 ms,
 * a million bytes that a PDF packs its objects into as much; all of it has to be done in the 29 seconds that a gateway
 * waits. What is beyond is enclosed apart, as a second volume would be.
 */
export const MOST = {
  bytes: 128 * MB,
  pages: 1_000,
  /** Of all pictures that are decoded here. */
  pixels: 100 * MILLION,
  /** What PDF files pack their objects into, unpacked. Scans are not unpacked here. */
  inflated: 48 * MB,
} as const;

/** Of one file. */
export const MOST_OF_ONE = {
  /** A sheet of A3 at 600 dpi has 70 million. */
  pixels: 100 * MILLION,
  /** That has to be decoded here: four bytes a pixel, twice. */
  decoded: 25 * MILLION,
  inflated: 16 * MB,
} as const;

/** Room that is left in a book: taken before the work is done, and never given back. */
export type Room = Record<keyof typeof MOST, number>;

export const emptyBook = (): Room => ({ ...MOST });

const WHY = {
  kind: {
    zh: '不是PDF、PNG或JPEG文件',
    en: 'not a PDF, PNG or JPEG file',
  },
  gone: {
    zh: '存储中找不到该文件，请联系系统管理员',
    en: 'the file is not in the storage: tell the administrator',
  },
  unchecked: {
    zh: '文件待检或拒收，检查通过后方可装订',
    en: 'the file awaits its check or was rejected: bound in once it is checked',
  },
  locked: {
    zh: '文件已加密或设有密码，请另存为未加密的PDF后重新上传',
    en: 'the file is encrypted: save it without a password and upload it again',
  },
  damaged: {
    zh: '文件已损坏或不符合格式，无法读取，请重新扫描或另存后上传',
    en: 'the file is damaged and cannot be read: scan or save it anew',
  },
  nested: {
    zh: '文件内部结构嵌套过深，无法处理，请重新打印为PDF后上传',
    en: 'the file nests its parts too deeply: print it to PDF anew',
  },
  bytes: {
    zh: `本册佐证材料合计已达${MOST.bytes / MB}MB的上限`,
    en: `the book holds ${MOST.bytes / MB} MB of evidence, and no more`,
  },
  pages: {
    zh: `页数过多，本册佐证材料合计最多${MOST.pages}页`,
    en: `too many pages: a book holds ${MOST.pages} pages of evidence`,
  },
  pixels: {
    zh: `图片像素过多：单张最多1亿像素，带透明或隔行的PNG单张最多${MOST_OF_ONE.decoded / TEN_THOUSAND}万、合计最多1亿像素，请缩小或另存为JPEG后上传`,
    en: `too many pixels: a picture may have ${MOST_OF_ONE.pixels / MILLION} million, a PNG that is transparent or interlaced ${MOST_OF_ONE.decoded / MILLION} million and all of these ${MOST.pixels / MILLION} million: make it smaller or a JPEG`,
  },
  inflated: {
    zh: '文件压缩内容展开后过大，请重新打印为PDF后上传',
    en: 'the file unpacks to too much: print it to PDF anew',
  },
  time: {
    zh: '处理该文件所需时间过长，请重新打印为PDF后上传',
    en: 'the file takes too long to process: print it to PDF anew',
  },
  memory: {
    zh: '处理该文件所需内存过大，请重新打印为PDF后上传',
    en: 'the file takes too much memory to process: print it to PDF anew',
  },
  volume: {
    zh: '本册材料未能在限定的时间和内存内装订完成，佐证材料全部另附',
    en: 'the book could not be bound within its time and memory: all evidence is enclosed apart',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a file is enclosed apart instead of being bound in. */
export type Why = keyof typeof WHY;

/** In words, for the book's contents and whoever asked for it. */
export const becauseOf = (why: Why): Bilingual => WHY[why];

/** A file is not bound in; the book goes on without it. */
export class LeftOut extends Failure {
  override readonly name = 'LeftOut';
  readonly why: Why;
  constructor(why: Why) {
    super(WHY[why].en);
    this.why = why;
  }
}

/** Takes from the room of a book; throws LeftOut where there is not as much left. */
export const take = (room: Room, of: keyof Room, amount: number): void => {
  if (amount > room[of]) throw new LeftOut(of);
  room[of] -= amount;
};
