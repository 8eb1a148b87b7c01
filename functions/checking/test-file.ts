/**
 * The test file that every scanner stops (EICAR, https://www.eicar.org/download-anti-malware-testfile/): harmless, and
 * written backwards here, so that this source is not stopped itself.
 */
const TEST_FILE = Buffer.from(
  [...'*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X'].reverse().join(''),
  'latin1',
);

/** Looks for it in bytes that come in pieces, also across two of them; answers whether it has been there. */
export const testFileFinder = (): ((piece: Uint8Array) => boolean) => {
  let before: Buffer = Buffer.alloc(0);
  let found = false;
  return (piece) => {
    if (found) return true;
    const here = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const seam = Buffer.concat([before, here.subarray(0, TEST_FILE.length)]);
    found = here.includes(TEST_FILE) || seam.includes(TEST_FILE);
    before = Buffer.concat([before, here.subarray(-TEST_FILE.length)]).subarray(-TEST_FILE.length);
    return found;
  };
};
