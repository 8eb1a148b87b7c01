import { expect, it } from 'vitest';
import { Form, sectionOf } from '../../../workflows/form/form.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';

const title = (zh: string) => ({ zh, en: zh });
const form = Form.parse({
  id: 'f',
  version: 1,
  title: title('表'),
  sections: [
    {
      id: 'firms',
      title: title('企业'),
      fields: [
        { id: 'name', title: title('集群名称'), type: 'text' },
        {
          id: 'list',
          title: title('企业名单'),
          type: 'table',
          columns: [{ id: 'name', title: title('企业名称'), type: 'text' }],
        },
      ],
    },
  ],
});

it('what was kept before there was a gate for text is told before it is frozen', () => {
  const section = sectionOf(form, 'firms');
  if (section === undefined) return expect.fail('no section');
  const data = { name: '博兴\uffff', list: [{ name: '甲\u202e厂' }, { name: '\u200b' }] };
  const { problems } = validatePart(form, section, data);
  expect(problems.map(({ path, message }) => `${path} ${message.zh}`)).toEqual([
    'name “集群名称”：第3个字符（“博兴”之后）是无效的字符编码（U+FFFF），请删去后重新提交',
    'list[0].name “企业名称”：第2个字符（“甲”之后）是改变文字方向的不可见字符（U+202E），请删去后重新提交',
  ]);
  const clean = { name: '\u200b博兴', list: [{ name: ' 甲厂 ' }] };
  expect(validatePart(form, section, clean).values).toMatchObject({
    name: '博兴',
    list: [{ name: '甲厂' }],
  });
});
