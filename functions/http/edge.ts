import { timingSafeEqual } from 'node:crypto';
import { EDGE_HEADER } from '../../interface/doors.ts';
import type { HttpEvent } from './event.ts';

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * The event with the reader's own address where CloudFront passed it on: limits by address would otherwise count all
 * that come through one edge as one. CloudFront appends the reader's address to `x-forwarded-for`, the gateway then
 * CloudFront's; whoever calls the gateway directly can write that header, but not the proof.
 */
export const throughEdge = <E extends HttpEvent>(event: E, key: string | undefined): E => {
  const proof = event.headers[EDGE_HEADER];
  if (key === undefined || key === '' || proof === undefined || !same(proof, key)) return event;
  const passed = (event.headers['x-forwarded-for'] ?? '').split(',').map((each) => each.trim());
  const reader = passed.at(-2);
  if (reader === undefined || reader === '') return event;
  const { requestContext } = event;
  return {
    ...event,
    requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp: reader } },
  };
};
