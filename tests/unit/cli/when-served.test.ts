import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { api } from '../../../cli/server.ts';

const keys: (string | undefined)[] = [];
let busy = 2;
const server = createServer((request, response) => {
  keys.push(request.headers['idempotency-key']?.toString());
  busy -= 1;
  if (busy >= 0) response.writeHead(503, { 'retry-after': '0' }).end('{"title":"Busy"}');
  else response.writeHead(201).end('{"id":"c-1"}');
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

describe('tidu, where the system is busy', () => {
  it('sends the same again under the same key', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await api({ origin }, { method: 'POST', path: '/api/calls', body: {} })).toEqual({
      id: 'c-1',
    });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
