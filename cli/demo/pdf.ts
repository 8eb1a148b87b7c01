import { createHash } from 'node:crypto';
import * as z from 'zod';
import { WrongAnswer } from './failures.ts';
import type { Person } from './people.ts';

/** A page with one line; what the file proves stands in its name, so the line may be plain Latin. */
export const smallPdf = (line: string): Buffer<ArrayBuffer> => {
  const text = `BT /F1 12 Tf 72 770 Td (${line.replace(/[^ -~]|[()\\]/g, '?')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + tail, 'latin1');
};

export interface Uploaded {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

const Grant = z.object({
  fileId: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** A file as it is given to a stream, before it has an id there. */
interface Given {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Uploads by the signed URL to a stream, as `entries/en-…`; the file is attached by whatever command names it. */
export const uploadTo = async (
  person: Person,
  stream: string,
  { name, contentType, bytes }: Given,
): Promise<Uploaded> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { fileId, url, headers } = await person.post(
    `/api/${stream}/files`,
    { name, size: bytes.length, sha256, contentType },
    Grant,
  );
  const response = await fetch(url, { method: 'PUT', headers: headers ?? {}, body: bytes });
  if (!response.ok)
    throw new WrongAnswer(`PUT ${name}`, '2xx', response.status, await response.text());
  return { fileId, name, sha256, size: bytes.length };
};

/** A paper of an application. */
export const upload = (person: Person, caseId: string, name: string): Promise<Uploaded> =>
  uploadTo(person, `cases/${caseId}`, {
    name,
    contentType: 'application/pdf',
    bytes: smallPdf(`${caseId} ${Buffer.from(name).toString('base64')}`),
  });
