import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { receive, tidied, unfitIn } from '../../../engine/text.ts';
import { Objector } from '../../../workflows/notice/objection.ts';
import type { ObjectionKind } from '../../../workflows/notice/objection-kind.ts';
import { FileRef } from '../../../workflows/orgs/document.ts';

export const WHO = ['person', 'unit', 'anonymous'] as const;
export type Who = (typeof WHO)[number];

/** What was written into the form, as it was written, to be shown again where it could not be taken. */
export interface Written {
  readonly kind: string;
  readonly grounds: string;
  readonly who: string;
  readonly name: string;
  readonly contact: string;
  readonly seal: string;
  readonly evidence: readonly FileRef[];
  /** Makes a second sending of the same form harmless. */
  readonly key: string;
}

/** What is missing or wrong, by the field's name. */
export type Faults = Readonly<Partial<Record<keyof Written, Bilingual>>>;

const LEAST_GROUNDS = 10;
const MOST_GROUNDS = 5_000;

const fileOf = (text: string): readonly FileRef[] => {
  try {
    const { value, problems } = receive(JSON.parse(text));
    const parsed = FileRef.safeParse(value);
    return parsed.success && problems.length === 0 ? [parsed.data] : [];
  } catch {
    return [];
  }
};

/** Browsers send the ends of lines as CR LF, which would count twice. */
export const writtenIn = (form: URLSearchParams): Written => {
  const read = (name: string): string =>
    tidied((form.get(name) ?? '').replaceAll('\r\n', '\n')).trim();
  return {
    kind: read('kind'),
    grounds: read('grounds'),
    who: read('who'),
    name: read('name'),
    contact: read('contact'),
    seal: read('seal'),
    evidence: form.getAll('evidence').flatMap(fileOf),
    key: read('key'),
  };
};

const isKind = (kind: string): kind is ObjectionKind =>
  kind === 'substantive' || kind === 'procedural';

const groundsFault = (grounds: string): Bilingual | undefined => {
  const { length } = grounds;
  if (length < LEAST_GROUNDS)
    return bilingual(
      `请写明异议的事实和理由，不少于${LEAST_GROUNDS}字`,
      `Say what you object to and why, in at least ${LEAST_GROUNDS} characters`,
    );
  return length > MOST_GROUNDS
    ? bilingual(
        `内容为${length}字，超过${MOST_GROUNDS}字，请精简，详细材料可作为证据附上`,
        `${length} characters are more than ${MOST_GROUNDS}: shorten it and attach the rest as evidence`,
      )
    : unfitIn(grounds)?.message;
};

const textFault = (text: string, [least, most]: readonly [number, number], missing: Bilingual) => {
  if (text.length < least) return missing;
  return text.length > most
    ? bilingual(`请控制在${most}字以内`, `At most ${most} characters`)
    : unfitIn(text)?.message;
};

/** Within the bounds of `Objector` (workflows/notice/objection.ts). */
const identityFaults = ({ who, name, seal, contact }: Written): Faults => {
  if (who === 'anonymous') return {};
  return {
    ...(who === 'person'
      ? { name: textFault(name, [2, 60], bilingual('请填写真实姓名', 'Give your real name')) }
      : {
          seal: textFault(
            seal,
            [2, 120],
            bilingual('请填写盖章单位的全称', 'Give the full name of the unit'),
          ),
          name:
            name === '' ? undefined : textFault(name, [2, 60], bilingual('姓名过短', 'Too short')),
        }),
    contact: textFault(
      contact,
      [3, 120],
      bilingual('请填写电话或通信地址，以便核查和答复', 'Give a telephone number or an address'),
    ),
  };
};

const isWho = (who: string): who is Who => WHO.some((known) => known === who);

/** All that is missing at once; nothing where it can be sent. */
export const faultsOf = (written: Written): Faults => {
  const all: Faults = {
    kind: isKind(written.kind)
      ? undefined
      : bilingual('请选择异议类型', 'Choose what kind of objection it is'),
    grounds: groundsFault(written.grounds),
    who: isWho(written.who) ? undefined : bilingual('请选择以什么身份提出', 'Choose who objects'),
    ...(isWho(written.who) ? identityFaults(written) : {}),
  };
  return Object.fromEntries(Object.entries(all).filter(([, fault]) => fault !== undefined));
};

/** The body of the command `Object`. Fields that do not belong to the chosen identity are left out. */
export const objectionOf = ({ kind, grounds, who, name, contact, seal, evidence }: Written) => {
  const objector: Objector =
    who === 'anonymous'
      ? { anonymous: true }
      : who === 'person'
        ? { name, contact }
        : { seal, contact, ...(name === '' ? {} : { name }) };
  return { kind, grounds, evidence, objector: Objector.parse(objector) };
};
