/** Ten minutes (design §7): enough to begin an upload, too little to pass a link on. */
export const URL_SECONDS = 600;

/** Checksums are hex in our keys and base64 in S3's headers. */
export const base64 = (hexText: string): string => Buffer.from(hexText, 'hex').toString('base64');
export const hex = (base64Text: string): string =>
  Buffer.from(base64Text, 'base64').toString('hex');
