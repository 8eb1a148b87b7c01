const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** How many first bytes tell what a file is. */
export const SIGNATURE = 4;

export const isPdf = (bytes: Uint8Array): boolean => starts(bytes, 0x25, 0x50, 0x44, 0x46);
export const isPng = (bytes: Uint8Array): boolean => starts(bytes, 0x89, 0x50, 0x4e, 0x47);
const isJpeg = (bytes: Uint8Array): boolean => starts(bytes, 0xff, 0xd8, 0xff);

/** Whether a file of these first bytes can be bound in, whatever its name says. */
export const isBindable = (bytes: Uint8Array): boolean =>
  isPdf(bytes) || isPng(bytes) || isJpeg(bytes);
