/** What a PDF says outside of its streams, piece by piece: each name (ISO 32000-2 §7.3.5), and where a stream begins. */
export interface Listener {
  name(name: string): void;
  /** A new object (`obj`), whose names come next. */
  object(): void;
  stream(): void;
  /** Bytes of the stream; the pieces of one follow each other. */
  bytes(piece: Buffer): void;
  streamEnd(): void;
}

type Mode = 'between' | 'name' | 'word' | 'comment' | 'text' | 'stream';

const END_OF_STREAM = Buffer.from('endstream');

/**
 * Where an object begins. A reader goes there by the file's table, whatever a text, a comment or a stream before it seems
 * to enclose: nothing hides one.
 */
export const OBJECT = /\d\s+\d{1,5}\s+obj(?![a-z])/;
const OBJECT_ENDS = /\d\s+\d{1,5}\s+obj$/;

/** Longer ones are no names that mean anything. */
const LONGEST = 127;

const code = (character: string): number => character.charCodeAt(0);
const [SLASH, PERCENT, OPEN, CLOSE, BACKSLASH, CR, LF, J] = [...'/%()\\\r\nj'].map(code);
const DELIMITERS: ReadonlySet<number> = new Set([...'/%()<>[]{} \t\r\n\f\0'].map(code));

/** `#4a` stands for the byte 0x4a, so that /J#61vaScript is /JavaScript. */
const plain = (name: string): string =>
  name.replaceAll(/#([0-9a-fA-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Reads on where the piece before ended. */
export const pdfReader = (tell: Listener): ((piece: Buffer) => void) => {
  let mode: Mode = 'between';
  let token = '';
  let depth = 0;
  let escaped = false;
  /** The last that was read of a text or a comment. */
  let recent = '';
  /** The end of what came of a stream, where its end may have begun. */
  let held: Buffer = Buffer.alloc(0);

  /** Answers whether a stream begins. */
  const endToken = (): boolean => {
    if (mode === 'name') tell.name(plain(token));
    else if (token.endsWith('obj') && token !== 'endobj') tell.object();
    const opens = mode === 'word' && token === 'stream';
    mode = opens ? 'stream' : 'between';
    token = '';
    if (opens) tell.stream();
    return opens;
  };

  const inText = (byte: number): void => {
    if (escaped) escaped = false;
    else if (byte === BACKSLASH) escaped = true;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) depth -= 1;
    if (depth === 0) mode = 'between';
  };

  const begin = (byte: number): void => {
    if (byte === SLASH) mode = 'name';
    else if (byte === PERCENT) mode = 'comment';
    else if (byte === OPEN) {
      mode = 'text';
      depth = 1;
    } else if (!DELIMITERS.has(byte)) {
      mode = 'word';
      token = String.fromCharCode(byte);
    }
  };

  /** Whether an object begins inside of a text or a comment. */
  const hasObject = (byte: number): boolean => {
    recent = (recent + String.fromCharCode(byte)).slice(-24);
    return byte === J && OBJECT_ENDS.test(recent);
  };

  const step = (byte: number): void => {
    if (mode === 'text' || mode === 'comment') {
      if (hasObject(byte)) {
        mode = 'between';
        tell.object();
      } else if (mode === 'text') inText(byte);
      else if (byte === CR || byte === LF) mode = 'between';
      if (mode === 'between') recent = '';
    } else if (mode === 'between') begin(byte);
    else if (DELIMITERS.has(byte)) {
      // What ends a token may begin the next; after the keyword `stream` it is the stream's first byte.
      if (!endToken()) begin(byte);
    } else if (token.length < LONGEST) token += String.fromCharCode(byte);
  };

  /** Answers where the stream's end is behind, or the length of the piece. */
  const throughStream = (piece: Buffer, from: number): number => {
    const here = Buffer.concat([held, piece.subarray(from)]);
    const end = here.indexOf(END_OF_STREAM);
    const kept = end < 0 ? Math.max(0, here.length - END_OF_STREAM.length) : end;
    tell.bytes(here.subarray(0, kept));
    if (end < 0) {
      held = Buffer.from(here.subarray(kept));
      return piece.length;
    }
    const next = from + end + END_OF_STREAM.length - held.length;
    held = Buffer.alloc(0);
    mode = 'between';
    tell.streamEnd();
    return next;
  };

  return (piece) => {
    let at = 0;
    while (at < piece.length) {
      if (mode === 'stream') at = throughStream(piece, at);
      else {
        step(piece[at] ?? 0);
        at += 1;
      }
    }
  };
};
