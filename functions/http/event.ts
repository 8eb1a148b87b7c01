import type { HttpRequest, HttpResponse } from './route.ts';

/** The fields of API Gateway's HTTP API event (payload format 2.0) that we read; the embedded server makes the same. */
export interface HttpEvent {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: {
    readonly requestId: string;
    readonly http: { readonly method: string; readonly sourceIp: string };
    readonly authorizer?: {
      readonly jwt?: { readonly claims: Readonly<Record<string, unknown>> };
      /** What functions/authorizer/handler.ts tells, where it stands in place of the gateway's own. */
      readonly lambda?: Readonly<Record<string, unknown>> | null;
    };
  };
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes travel as text; API Gateway turns them back. */
  readonly isBase64Encoded?: boolean;
}

const lowered = (headers: HttpEvent['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

const claimsOf = ({ requestContext: { authorizer } }: HttpEvent): HttpRequest['claims'] =>
  authorizer?.jwt?.claims ?? authorizer?.lambda ?? undefined;

export const requestOf = (event: HttpEvent): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath.length > 1 ? event.rawPath.replace(/\/$/, '') : event.rawPath,
  query: Object.fromEntries(new URLSearchParams(event.rawQueryString ?? '')),
  headers: lowered(event.headers),
  body:
    event.body === undefined
      ? undefined
      : Buffer.from(event.body, event.isBase64Encoded === true ? 'base64' : 'utf8'),
  claims: claimsOf(event),
  requestId: event.requestContext.requestId,
  sourceIp: event.requestContext.http.sourceIp,
});

const resultOf = (response: HttpResponse): HttpResult => {
  if (response.body instanceof Uint8Array) {
    return {
      statusCode: response.status,
      headers: { ...response.headers },
      body: Buffer.from(response.body).toString('base64'),
      isBase64Encoded: true,
    };
  }
  const typed =
    typeof response.body === 'string' && response.headers?.['content-type'] !== undefined;
  return {
    statusCode: response.status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...response.headers },
    body:
      response.body === undefined
        ? ''
        : typed
          ? String(response.body)
          : JSON.stringify(response.body),
  };
};

/** What `answer` says to an event: to HEAD the same without the body (RFC 9110, section 9.3.2). */
export const resultFrom = async (
  event: HttpEvent,
  answer: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResult> => {
  const request = requestOf(event);
  const result = resultOf(await answer(request));
  return request.method === 'HEAD' ? { ...result, body: '' } : result;
};
