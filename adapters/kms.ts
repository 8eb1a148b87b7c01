import {
  DecryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  type KMSClientConfig,
} from '@aws-sdk/client-kms';
import { Failure } from '../engine/failure.ts';
import type { KeyWrapper } from './dynamodb/data-keys.ts';

/** KMS answered without a key, which its documentation excludes. */
export class NoDataKey extends Failure {
  override readonly name = 'NoDataKey';
}

/** Per try; KMS answers within tens of milliseconds and a command waits for it. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 3_000 };

/** Data keys wrapped by a KMS key; the subject is the encryption context, so that wrapped keys cannot be swapped. */
export const kmsKeyWrapper = (keyId: string, config: KMSClientConfig = {}): KeyWrapper => {
  let client: KMSClient | undefined;
  const kms = () => {
    client ??= new KMSClient({
      maxAttempts: 3,
      cacheMiddleware: true,
      requestHandler: TIMEOUTS,
      ...config,
    });
    return client;
  };
  return {
    async create(subject) {
      const answer = await kms().send(
        new GenerateDataKeyCommand({
          KeyId: keyId,
          KeySpec: 'AES_256',
          EncryptionContext: { subject },
        }),
      );
      if (answer.Plaintext === undefined || answer.CiphertextBlob === undefined)
        throw new NoDataKey(keyId);
      return {
        key: answer.Plaintext,
        wrapped: Buffer.from(answer.CiphertextBlob).toString('base64url'),
      };
    },
    async unwrap(subject, wrapped) {
      const answer = await kms().send(
        new DecryptCommand({
          KeyId: keyId,
          CiphertextBlob: Buffer.from(wrapped, 'base64url'),
          EncryptionContext: { subject },
        }),
      );
      if (answer.Plaintext === undefined) throw new NoDataKey(keyId);
      return answer.Plaintext;
    },
  };
};
