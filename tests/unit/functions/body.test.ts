import { describe, expect, it } from 'vitest';
import { InvalidInput, TooLarge } from '../../../functions/door/errors.ts';
import { formBody, jsonBody, MAX_BODY } from '../../../functions/http/body.ts';
import { type HttpEvent, requestOf } from '../../../functions/http/event.ts';
import { matchPath } from '../../../functions/http/route.ts';

const event = (body: Uint8Array | string): HttpEvent => ({
  rawPath: '/',
  headers: {},
  ...(typeof body === 'string'
    ? { body }
    : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
  requestContext: { requestId: 'r', http: { method: 'POST', sourceIp: '::1' } },
});
const json = (body: Uint8Array | string): unknown => jsonBody(requestOf(event(body)));

const refusedBy = (act: () => unknown): readonly string[] => {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ rule, path }) => `${rule} ${path}`.trim());
  }
};

describe('a JSON body', () => {
  it('is UTF-8, and nothing else is guessed', () => {
    expect(json('{"name":"博兴"}')).toEqual({ name: '博兴' });
    expect(json(Buffer.from('\ufeff{}'))).toEqual({});
    expect(refusedBy(() => json(Buffer.from('7b226e223a22b2a9227d', 'hex')))).toEqual(['utf-8']);
  });

  it('is measured in bytes, as what is stored is', () => {
    const han = JSON.stringify({ text: '字'.repeat(MAX_BODY / 3) });
    expect(han.length).toBeLessThan(MAX_BODY);
    expect(() => json(han)).toThrow(TooLarge);
    expect(json('{}'.padEnd(MAX_BODY))).toEqual({});
  });

  it('goes through the gate', () => {
    expect(refusedBy(() => json('{"name":"\\ud800"}'))).toEqual(['text.half-character name']);
    expect(refusedBy(() => json('['.repeat(20_000) + ']'.repeat(20_000)))).toEqual(['depth 0.0.0']);
    expect(refusedBy(() => json('{'))).toEqual(['json']);
  });
});

describe('a form', () => {
  const form = (body: string) => Object.fromEntries(formBody(requestOf(event(Buffer.from(body)))));

  it('is read in UTF-8 or in what office programs write', () => {
    expect(form('name=%E5%8D%9A+%E5%85%B4&who=person')).toEqual({ name: '博 兴', who: 'person' });
    expect(form('name=%B2%A9%D0%CB&who')).toEqual({ name: '博兴', who: '' });
    expect(form('name=100%')).toEqual({ name: '100%' });
  });

  it('that is neither is refused, not stored as replacement characters', () => {
    expect(refusedBy(() => form('name=%FF%FF'))).toEqual(['utf-8']);
  });
});

it('an id in an address holds nothing that no text may hold', () => {
  expect(matchPath('/api/cases/{id}', '/api/cases/c-1')).toEqual({ id: 'c-1' });
  expect(matchPath('/api/cases/{id}', '/api/cases/c%00')).toBeUndefined();
  expect(matchPath('/api/cases/{id}', '/api/cases/%EF%BF%BF')).toBeUndefined();
});
