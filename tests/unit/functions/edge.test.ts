import { describe, expect, it } from 'vitest';
import { throughEdge } from '../../../functions/http/edge.ts';

const KEY = 'a-long-secret';
const EDGE = '198.51.100.7';

const event = (headers: Readonly<Record<string, string>>) => ({
  rawPath: '/public/notices',
  headers,
  requestContext: { requestId: 'r-1', http: { method: 'GET', sourceIp: EDGE } },
});

const addressOf = (headers: Readonly<Record<string, string>>, key: string | undefined = KEY) =>
  throughEdge(event(headers), key).requestContext.http.sourceIp;

describe('who asks, behind CloudFront', () => {
  it('is the address that CloudFront saw', () => {
    expect(addressOf({ 'x-tidu-edge': KEY, 'x-forwarded-for': `192.0.2.9, ${EDGE}` })).toBe(
      '192.0.2.9',
    );
  });

  it('is not what the asker writes before it', () => {
    const forged = `203.0.113.1, 192.0.2.9, ${EDGE}`;
    expect(addressOf({ 'x-tidu-edge': KEY, 'x-forwarded-for': forged })).toBe('192.0.2.9');
  });

  it('is the caller where the proof is missing or wrong, or nothing stands in front', () => {
    const forwarded = { 'x-forwarded-for': `203.0.113.1, ${EDGE}` };
    expect(addressOf(forwarded)).toBe(EDGE);
    expect(addressOf({ ...forwarded, 'x-tidu-edge': 'guessed-secret' })).toBe(EDGE);
    expect(addressOf({ ...forwarded, 'x-tidu-edge': '' }, '')).toBe(EDGE);
    expect(throughEdge(event({ ...forwarded, 'x-tidu-edge': 'undefined' }), undefined)).toEqual(
      event({ ...forwarded, 'x-tidu-edge': 'undefined' }),
    );
    expect(addressOf({ 'x-tidu-edge': KEY })).toBe(EDGE);
  });
});
