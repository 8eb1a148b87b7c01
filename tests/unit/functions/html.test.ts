import { describe, expect, it } from 'vitest';
import { html, webAddress } from '../../../functions/public/pages/html.ts';
import {
  faultsOf,
  objectionOf,
  writtenIn,
} from '../../../functions/public/pages/objection-input.ts';

describe('what people wrote never becomes markup', () => {
  const planted = `<script>alert("1")</script> & '`;
  const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;';

  it('in text, in attributes and in lists', () => {
    expect(String(html`<p title="${planted}">${planted}</p>${[planted, planted]}`)).toBe(
      `<p title="${escaped}">${escaped}</p>${escaped}${escaped}`,
    );
  });

  it('also where it was put into a page before', () => {
    expect(String(html`<ul>${[1, 2].map((n) => html`<li>${n}${planted}</li>`)}</ul>`)).toBe(
      `<ul><li>1${escaped}</li><li>2${escaped}</li></ul>`,
    );
  });

  it('nor does an object that only looks like markup', () => {
    const disguised = { toString: () => planted } as unknown as string;
    expect(String(html`${disguised}`)).not.toContain('<script>');
  });

  it('nothing is shown where there is nothing', () => {
    expect(String(html`a${undefined}b${false}c${0}${''}`)).toBe('abc0');
  });

  it('an address leads to the web or nowhere', () => {
    expect(webAddress('https://gxj.binzhou.gov.cn/art?a=1&b="')).toBe(
      'https://gxj.binzhou.gov.cn/art?a=1&b=%22',
    );
    for (const given of ['javascript:alert(1)', 'data:text/html,x', ' java\nscript:x', 'gov.cn'])
      expect(webAddress(given), given).toBeUndefined();
  });
});

describe('the form of an objection', () => {
  const sent = (fields: Readonly<Record<string, string>>) => writtenIn(new URLSearchParams(fields));
  const grounds = '公示名单所列产值与统计年鉴不一致';
  const person = {
    kind: 'substantive',
    grounds,
    who: 'person',
    name: '张三',
    contact: '0543-0000000',
  };

  it('that is whole has nothing to correct', () => {
    expect(faultsOf(sent(person))).toEqual({});
    expect(objectionOf(sent(person))).toEqual({
      kind: 'substantive',
      grounds,
      evidence: [],
      objector: { name: '张三', contact: '0543-0000000' },
    });
  });

  it('that is empty tells all that is missing at once', () => {
    expect(Object.keys(faultsOf(writtenIn(new URLSearchParams())))).toEqual([
      'kind',
      'grounds',
      'who',
    ]);
  });

  it('asks a person for name and contact, a unit for its full name and contact', () => {
    expect(Object.keys(faultsOf(sent({ ...person, name: '', contact: ' ' })))).toEqual([
      'name',
      'contact',
    ]);
    expect(Object.keys(faultsOf(sent({ ...person, who: 'unit', name: '' })))).toEqual(['seal']);
    expect(faultsOf(sent({ ...person, who: 'unit', name: '', seal: '示例公司' }))).toEqual({});
  });

  it('of somebody who stays unnamed carries no name, also where one was typed', () => {
    expect(objectionOf(sent({ ...person, who: 'anonymous' })).objector).toEqual({
      anonymous: true,
    });
  });

  it('counts a line’s end once, as the reader sees it', () => {
    const ten = '一二三四\r\n五六七八九';
    expect(faultsOf(sent({ ...person, grounds: ten }))).toEqual({});
    expect(faultsOf(sent({ ...person, grounds: '一二三\r\n五六七八九' })).grounds).toBeDefined();
    expect(faultsOf(sent({ ...person, grounds: '长'.repeat(5_001) })).grounds?.zh).toContain(
      '5001',
    );
  });

  it('says in which field a character stands that nobody sees', () => {
    const turned = faultsOf(sent({ ...person, name: '张\u202e三', contact: '\u200b\u3164' }));
    expect(Object.keys(turned)).toEqual(['name', 'contact']);
    expect(turned.name?.zh).toContain('改变文字方向');
  });

  it('takes uploaded files by name and hash, and nothing that is no such file', () => {
    const file = { fileId: 'f-1', name: '对照表.pdf', sha256: 'a'.repeat(64), size: 10 };
    const body = new URLSearchParams(person);
    for (const value of [JSON.stringify(file), '{"fileId":1}', 'null', 'x'])
      body.append('evidence', value);
    expect(writtenIn(body).evidence).toEqual([file]);
  });
});
