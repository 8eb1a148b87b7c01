import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

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
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.new`, made, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return made;
  }
};

/** The key that signs tokens of this data folder (ES256), so that a restart does not sign everybody out. */
export const signingKey = async (folder: string): Promise<JWK> =>
  JSON.parse(
    await secretFile(folder, 'identity-key.json', async () => {
      const { privateKey } = await generateKeyPair('ES256', { extractable: true });
      return JSON.stringify({
        ...(await exportJWK(privateKey)),
        kid: crypto.randomUUID(),
        alg: 'ES256',
        use: 'sig',
      });
    }),
  );
