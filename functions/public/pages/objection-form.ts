import { OBJECTION_KIND_CHOICE, ObjectionKind } from '../../../workflows/notice/objection-kind.ts';
import { MAX_EVIDENCE } from '../evidence.ts';
import { html, type Markup } from './html.ts';
import type { Faults, Who, Written } from './objection-input.ts';
import type { Reader } from './reader.ts';

const MEGABYTE = 1_048_576;

interface Filled {
  readonly reader: Reader;
  readonly written: Written;
  readonly faults: Faults;
}

type Field = keyof Written;

const faultText = ({ reader, faults }: Filled, field: Field): Markup | undefined => {
  const fault = faults[field];
  return fault && html`<p class="fault-text" id="${field}-fault">${reader.b(fault)}</p>`;
};

const described = ({ faults }: Filled, field: Field, hint = false): Markup => {
  const ids = [hint && `${field}-hint`, faults[field] !== undefined && `${field}-fault`];
  const by = ids.filter((id) => id !== false).join(' ');
  return html`${by !== '' && html` aria-describedby="${by}"`}${faults[field] !== undefined && html` aria-invalid="true"`}`;
};

const textField = (
  filled: Filled,
  field: 'name' | 'contact' | 'seal',
  title: string,
  hint: string,
): Markup => html`<div class="field">
<label class="title" for="${field}">${title}</label>
<p class="hint" id="${field}-hint">${hint}</p>
<input type="text" id="${field}" name="${field}" value="${filled.written[field]}"${described(filled, field, true)} autocomplete="off">
${faultText(filled, field)}
</div>`;

const choice = (
  { written }: Filled,
  field: 'kind' | 'who',
  value: string,
  title: string,
  first: boolean,
): Markup => html`<div class="choice">
<input type="radio" name="${field}" id="${first ? field : `${field}-${value}`}" value="${value}"${written[field] === value && html` checked`}>
<label for="${first ? field : `${field}-${value}`}">${title}</label>
</div>`;

const kindChoice = (filled: Filled): Markup => {
  const { b, t } = filled.reader;
  return html`<fieldset${described(filled, 'kind')}>
<legend>${t('异议类型', 'Kind of objection')}</legend>
${ObjectionKind.options.map((kind, index) => choice(filled, 'kind', kind, b(OBJECTION_KIND_CHOICE[kind]), index === 0))}
${faultText(filled, 'kind')}
</fieldset>`;
};

const groundsField = (filled: Filled): Markup => {
  const { t } = filled.reader;
  return html`<div class="field">
<label class="title" for="grounds">${t('事实和理由', 'What is objected to, and why')}</label>
<p class="hint" id="grounds-hint">${t('10至5000字。请写明具体事项、依据和线索。内容加密保存。', '10 to 5,000 characters: what exactly, on what basis. Stored encrypted.')}</p>
<textarea id="grounds" name="grounds" rows="8"${described(filled, 'grounds', true)}>
${filled.written.grounds}</textarea>
${faultText(filled, 'grounds')}
</div>`;
};

const WHO_TITLES = ({ t }: Reader): Readonly<Record<Who, string>> => ({
  person: t('个人，实名提出', 'A person, by real name'),
  unit: t(
    '单位，加盖公章（盖章的异议书请作为证据材料上传或寄送）',
    'A unit, under its seal (upload the sealed letter as evidence, or post it)',
  ),
  anonymous: t(
    '匿名反映，并附证据材料（作为问题线索移送机关纪委，不作为异议办理）',
    'Anonymous, with evidence (goes to supervision as a lead, is not handled as an objection)',
  ),
});

const identityFields = (filled: Filled): Markup => {
  const { t } = filled.reader;
  const titles = WHO_TITLES(filled.reader);
  return html`<fieldset${described(filled, 'who')}>
<legend>${t('提出人', 'Who objects')}</legend>
<p class="hint">${t('身份加密保存，只有办理人员可以查看，不公开，也不告知被异议单位。', 'Stored encrypted and read only by those who handle it; neither published nor told to the unit concerned.')}</p>
${choice(filled, 'who', 'person', titles.person, true)}
${choice(filled, 'who', 'unit', titles.unit, false)}
${choice(filled, 'who', 'anonymous', titles.anonymous, false)}
${faultText(filled, 'who')}
</fieldset>
${textField(filled, 'name', t('姓名', 'Name'), t('个人必填；单位可填联系人。', 'Needed from a person; a unit may name a contact.'))}
${textField(filled, 'seal', t('单位全称', 'Unit'), t('单位必填，与公章一致。', 'Needed from a unit, as on its seal.'))}
${textField(filled, 'contact', t('联系方式', 'Contact'), t('电话或通信地址，实名和单位必填，用于核实和答复。', 'Telephone or address, needed unless anonymous: to verify and to answer.'))}`;
};

/** Hidden until the script is there; without it, proof goes by post. */
const proofField = (filled: Filled): Markup => {
  const { t } = filled.reader;
  const largest = MAX_EVIDENCE / MEGABYTE;
  return html`<div id="proof" class="field" hidden
 data-largest="${MAX_EVIDENCE}"
 data-uploading="${t('正在上传“%”……', 'Uploading “%”…')}"
 data-uploaded="${t('已上传“%”。', '“%” is uploaded.')}"
 data-failed="${t('“%”上传失败，请检查网络后重试。', '“%” could not be uploaded: check the network and try again.')}"
 data-too-large="${t(`“%”超过${largest}MB，请压缩后再上传。`, `“%” is larger than ${largest} MB: compress it.`)}"
 data-removed="${t('已移除“%”。', '“%” is removed.')}"
 data-remove="${t('移除', 'Remove')}"
 data-wait="${t('材料正在上传，请稍候再提交。', 'Files are still being uploaded: wait a moment, then send.')}">
<label class="title" for="files">${t('证据材料（可选）', 'Evidence (optional)')}</label>
<p class="hint" id="files-hint">${t(`PDF、图片、Word、Excel或压缩包，每个不超过${largest}MB，最多20个。`, `PDF, images, Word, Excel or archives, at most ${largest} MB each and 20 in all.`)}</p>
<input type="file" id="files" multiple accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.zip,.ofd" aria-describedby="files-hint">
<ul>${filled.written.evidence.map((file) => html`<li>${file.name}<input type="hidden" name="evidence" value="${JSON.stringify(file)}"></li>`)}</ul>
<p role="status"></p>
</div>
<noscript><p class="hint">${t('浏览器未启用脚本，不能在线上传证据材料；请在提交后按公示的通信地址寄送，并注明回执编号。', 'Without scripts evidence cannot be uploaded here: send it by post to the address of the notice, with the receipt number.')}</p></noscript>`;
};

/** All faults on top, each a way to its field. */
export const faultSummary = ({ reader, faults }: Filled): Markup | undefined => {
  const { t, b } = reader;
  const all = Object.entries(faults);
  if (all.length === 0) return undefined;
  return html`<div class="box fault" role="alert"><h2>${t(`有${all.length}处需要改正`, `${all.length} to correct`)}</h2>
<ul>${all.map(([field, fault]) => html`<li><a href="#${field}">${b(fault)}</a></li>`)}</ul></div>`;
};

/** Works as it is; the script adds the upload of evidence. */
export const objectionForm = (filled: Filled, action: string, upload: string): Markup => {
  const { t } = filled.reader;
  return html`<form method="post" action="${action}" data-upload="${upload}" novalidate>
<input type="hidden" name="key" value="${filled.written.key}">
${kindChoice(filled)}
${groundsField(filled)}
${identityFields(filled)}
${proofField(filled)}
<p><button type="submit">${t('提交异议', 'Send the objection')}</button></p>
<p class="soft">${t('提交后不能在线修改或撤回；如需补充，请凭回执编号联系公示单位。', 'It cannot be changed or withdrawn online afterwards; to add something, turn to the issuer with the receipt number.')}</p>
</form>`;
};
