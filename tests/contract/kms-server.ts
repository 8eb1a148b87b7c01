import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const Asked = z.object({
  Plaintext: z.string().optional(),
  CiphertextBlob: z.string().optional(),
  EncryptionContext: z.record(z.string(), z.string()),
});

export interface KmsServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * As much of KMS as a move uses: what was encrypted for one context opens for no other. It encrypts nothing and checks
 * no signature. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
 */
export const startKms = async (): Promise<KmsServer> => {
  const answerTo = (target: string, text: string): object | undefined => {
    const { Plaintext, CiphertextBlob, EncryptionContext } = Asked.parse(JSON.parse(text));
    const context = JSON.stringify(EncryptionContext);
    if (target === 'TrentService.Encrypt')
      return {
        CiphertextBlob: Buffer.from(JSON.stringify([context, Plaintext])).toString('base64'),
      };
    const opened: unknown = JSON.parse(
      Buffer.from(CiphertextBlob ?? '', 'base64').toString('utf8'),
    );
    const [of, key] = z.tuple([z.string(), z.string()]).parse(opened);
    return of === context ? { Plaintext: key } : undefined;
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const answer = answerTo(String(request.headers['x-amz-target']), text);
    response.writeHead(answer === undefined ? 400 : 200, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(JSON.stringify(answer ?? { __type: 'InvalidCiphertextException' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
