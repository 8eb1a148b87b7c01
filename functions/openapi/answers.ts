import { json } from './schemas.ts';

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

export const answer = { $ref: '#/components/schemas/Answer' };
const answerOrDryRun = { oneOf: [answer, { $ref: '#/components/schemas/DryRun' }] };

/** Answers that any command can get; the refusals of each are named in its 409. */
export const commandResponses = (refusals: readonly string[], created: boolean) => ({
  [created ? '201' : '200']: {
    description: '已办理 / done',
    headers: { ETag: { schema: { type: 'string' }, description: '版本 / version' } },
    content: json(created ? answer : answerOrDryRun),
  },
  ...(created
    ? {
        '200': {
          description:
            '重复提交，给出首次结果；或为预演结果 / repeated: the first answer again; or what a dry run tells',
          content: json(answerOrDryRun),
        },
      }
    : {}),
  '400': problem('填写有误，逐项列出 / all field errors at once'),
  '401': problem('未登录 / not signed in'),
  '403': problem('看得到但无权办理 / visible, but not yours to do'),
  '404': problem('没有，或无权查看 / not there, or not yours to see'),
  '409': problem(`规则不允许 / refused: ${refusals.length === 0 ? '—' : refusals.join(', ')}`),
  '412': problem('已被他人更新 / changed since it was read'),
  '413': problem('内容过大 / too large'),
  '422': problem('编号已用于另一操作 / the key was used for another command'),
  '429': problem('过于频繁 / too many requests'),
  '503': problem('系统繁忙，可用同一编号重试 / busy: retry with the same key'),
});

export const PROBLEM = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: '读者语言的说明 / in the reader’s language' },
    refusal: { type: 'string' },
    rule: {
      type: 'string',
      description: '所依据的规则，403、404和409都有 / the rule; each 403, 404 and 409 names it',
    },
    rules: {
      type: 'object',
      description: '规则的版本 / versions of the rules',
      additionalProperties: { type: 'string' },
    },
    because: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: { type: 'string' },
          rule: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};
