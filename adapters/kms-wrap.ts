import { EncryptCommand, KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import type { RewrappingKeys } from './dynamodb/data-keys.ts';
import { kmsKeyWrapper, NoDataKey } from './kms.ts';

/** KMS for who moves a table: wraps data keys that were made elsewhere. No function has the right to. */
export const kmsRewrapping = (keyId: string, config: KMSClientConfig = {}): RewrappingKeys => {
  const client = new KMSClient(config);
  return {
    ...kmsKeyWrapper(keyId, config),
    async wrap(subject, key) {
      const { CiphertextBlob } = await client.send(
        new EncryptCommand({ KeyId: keyId, Plaintext: key, EncryptionContext: { subject } }),
      );
      if (CiphertextBlob === undefined) throw new NoDataKey(keyId);
      return Buffer.from(CiphertextBlob).toString('base64url');
    },
  };
};
