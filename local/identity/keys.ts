import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { flushFolder, makeFolder } from '../lasting.ts';
import { replaceFile } from '../replace-file.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads a file of secrets or makes it, readable by its owner alone; written whole or not at all. */
export const secretFile = async (
  folder: string,
  name: string,
  make: () => Promise<string>,
): Promise<string> => {
  const path = join(folder, name);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
    const made = await make();
    await makeFolder(folder);
    await writeFile(`${path}.new`, made, { mode: 0o600, flush: true });
    await replaceFile(`${path}.new`, path);
    await flushFolder(folder);
    return made;
  }
};

/** Signed until it was RSA, since API Gateway takes nothing else; what it signed stays good until it expires. */
const FORMER = 'identity-key.json';
const SIGNING = 'signing-key.json';

const former = async (folder: string): Promise<readonly JWK[]> => {
  try {
    return [JSON.parse(await readFile(join(folder, FORMER), 'utf8'))];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** The keys of this data folder, so that a restart does not sign everybody out; the first one signs (RS256). */
export const signingKeys = async (folder: string): Promise<readonly [JWK, ...JWK[]]> => {
  const signing: JWK = JSON.parse(
    await secretFile(folder, SIGNING, async () => {
      const { privateKey } = await generateKeyPair('RS256', { extractable: true });
      const key = await exportJWK(privateKey);
      return JSON.stringify({ ...key, kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' });
    }),
  );
  return [signing, ...(await former(folder))];
};
