import { expect, it } from 'vitest';
import { asPersonal } from '../../../engine/personal.ts';
import { contactsOf } from '../../../functions/views/desk/contacts.ts';
import { type CaseState, initialCase } from '../../../workflows/case/state.ts';
import { Form } from '../../../workflows/form/form.ts';

const said = (text: string) => ({ zh: text, en: text });
const person = { id: 'contact', type: 'person', title: said('联系人') };
const form = Form.parse({
  id: 'f',
  version: 1,
  title: said('表'),
  sections: [
    { id: 'identity', title: said('基本情况'), fields: [person] },
    { id: 'partner', by: 'partner', title: said('联合'), fields: [person] },
  ],
});

/** As the store gives them, and what opening makes of each. */
const contents: Readonly<Record<string, unknown>> = {
  lead: { contact: { $personal: 'p/1', sealed: '1.abc' } },
  erased: { contact: { $personal: 'p/2', sealed: '1.def' } },
};
const opened: Readonly<Record<string, unknown>> = {
  '1.abc': asPersonal('p/1', { name: '示例甲', telephone: '0543-0000101' }),
  '1.def': { $personal: 'p/2', erased: true },
};
const ports = {
  events: {
    content: async (_stream: string, hash: string) => ({ hash, salt: '', data: contents[hash] }),
  },
  open: async (value: object) => opened[String(Reflect.get(value, 'sealed'))],
} as unknown as Parameters<typeof contactsOf>[0];

const confirmed = (org: string, content: string) => ({
  org,
  content,
  draftVersion: 1,
  warnings: [],
  at: '2026-03-03T01:00:00.000Z',
  by: 'a-1',
});
const kase = {
  ...initialCase,
  identity: { caseId: 'c-1' },
  submission: {
    ...initialCase.submission,
    parts: {
      identity: confirmed('371625', 'lead'),
      'partner@371621': confirmed('371621', 'erased'),
    },
  },
} as unknown as CaseState;

it('the office calls whom each applicant named; whoever was erased is not there', async () => {
  const found = await contactsOf(ports, kase, form);
  expect(Object.fromEntries(found)).toEqual({
    '371625': { name: '示例甲', telephone: '0543-0000101' },
  });
});
