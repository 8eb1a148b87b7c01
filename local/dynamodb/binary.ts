import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../engine/failure.ts';

/** This platform has no embedded database; the message says what to do. */
export class NoEmbeddedDatabase extends Failure {
  override readonly name = 'NoEmbeddedDatabase';
}

/** Path of the dynoxide binary. It exists for Linux x64 only. */
export const databaseBinary = (): string => {
  const advice = 'set TIDU_DYNAMODB_ENDPOINT to DynamoDB Local or to AWS';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new NoEmbeddedDatabase(
      `there is no embedded database for ${process.platform} ${process.arch}: ${advice}`,
    );
  }
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch (error) {
    throw new NoEmbeddedDatabase(`@dynoxide/linux-x64 is not installed: ${advice}`, {
      cause: error,
    });
  }
};
