import * as z from 'zod';
import { own } from '../../../engine/own.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { sayDate } from '../../../workflows/calendar/say-date.ts';
import { type OrgDirectory, officeAbove, orgName } from '../../../workflows/orgs/org.ts';
import {
  type EntryState,
  holderOf,
  inForce,
  type Row,
} from '../../../workflows/registers/state.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { namedRegister } from '../../views/seen-entries.ts';
import { seenStream } from '../../views/seen-stream.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { type Block, type Fact, heading, note, type Paper, text } from '../paper.ts';
import { fileName, fullName } from '../say.ts';

/** The register whose actions go out as slips. */
const MATTERS = 'matters';

const SLIPS = {
  assign: {
    title: '交办单',
    asks: '请按时限办理，办结后五个工作日内在督办台账中登记办理结果；需要延期的，请在时限前说明理由。',
  },
  remind: {
    title: '催办单',
    asks: '该事项临近办理时限，请抓紧办理，并于收到本单后两个工作日内在督办台账中报送进展。',
  },
  press: {
    title: '督办单',
    asks: '该事项已超过办理时限，请说明未办结的原因和办结日期，并于收到本单后两个工作日内报送领导小组办公室。',
  },
} as const;
type SlipKind = keyof typeof SLIPS;

const Query = z.object({
  kind: z.enum(['assign', 'remind', 'press']).default('assign'),
  row: z.string().max(100).optional(),
});

const told = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayZh = (value: unknown): string => (told(value) === '' ? '' : sayDate(told(value)).zh);

interface Slip {
  readonly kind: SlipKind;
  readonly entry: EntryState;
  readonly holder: string;
  readonly rows: readonly Row[];
  readonly orgs: OrgDirectory;
  /** Instant. */
  readonly at: string;
}

const factsOf = ({ entry, holder, orgs }: Slip, { values }: Row): readonly Fact[] => {
  const { title, decided } = entry.values;
  const progress = told(values.progress);
  return [
    { label: '协调事项', value: told(title) },
    { label: '提出单位', value: fullName(orgs, holder) },
    { label: '承办单位', value: fullName(orgs, told(values.lead)) },
    ...(told(values.others) === '' ? [] : [{ label: '配合单位', value: told(values.others) }]),
    { label: '承办事项', value: told(values.what) },
    ...(told(decided) === '' ? [] : [{ label: '议定意见', value: told(decided) }]),
    { label: '交办日期', value: dayZh(values.from) },
    { label: '办理时限', value: dayZh(values.due) },
    { label: '目前进展', value: progress === '' ? '尚未报送' : progress },
  ];
};

const slipPaper = (slip: Slip): Paper => {
  const { kind, holder, rows, orgs, at } = slip;
  const { title, asks } = SLIPS[kind];
  const office = officeAbove(orgs, holder);
  const name = office === undefined ? '' : fullName(orgs, office);
  return {
    title,
    blocks: rows.flatMap((row, index): readonly Block[] => [
      {
        ...heading(`${name}${title}`),
        ...(index === 0 ? {} : { newPage: true }),
      },
      { kind: 'facts', rows: factsOf(slip, row) },
      text(asks),
      { kind: 'sealing', boxes: [{ title: '交办单位', signer: name }] },
      note('本单由系统按督办台账生成，以台账登记为准。'),
    ]),
    foot: `${dayZh(localDateOf(at))}生成`,
    at,
  };
};

/** Open actions; overdue ones alone where they are pressed for. */
const rowsFor = (
  entry: EntryState,
  { kind, row }: z.infer<typeof Query>,
  today: string,
): readonly Row[] =>
  inForce(entry, 'actions').filter(
    ({ id, values }) =>
      (row === undefined || id === row) && (kind !== 'press' || told(values.due) < today),
  );

/** 交办单、催办单、督办单: a page for each action of a matter that is open. */
export const slip: OrderDocument = async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const kind = aggregates.entries;
  const { state } = await seenStream(ports, person, kind, streamKey(kind, params.id ?? ''));
  if (state.identity?.register !== MATTERS) throw new NotFound('entry');
  const asked = parse(Query, { kind: request.query.kind, row: request.query.row });
  const at = ports.now().toISOString();
  const rows = rowsFor(state, asked, localDateOf(at));
  if (rows.length === 0)
    throw new DocumentNotReady({
      zh: asked.kind === 'press' ? '没有逾期的落实事项' : '没有未办结的落实事项，交办后生成',
      en: asked.kind === 'press' ? 'no action is overdue' : 'no action is open: assign one first',
    });
  const { orgs } = ports.reference;
  const holder = holderOf(state, namedRegister(MATTERS));
  const paper = slipPaper({ kind: asked.kind, entry: state, holder, rows, orgs, at });
  return {
    name: `${fileName(SLIPS[asked.kind].title, told(own(state.values, 'title')), orgName(orgs, holder).zh)}.docx`,
    contentType: WORD,
    order: { as: 'word', paper },
  };
};
