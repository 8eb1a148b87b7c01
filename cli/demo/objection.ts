import { must, mustRest, view } from './case-view.ts';
import type { Filing } from './filing.ts';
import { upload } from './pdf.ts';
import type { Document, World } from './world.ts';

/** 信函异议: postmarked on the last day, registered by the office with the envelope as its proof. */
export const objectByPost = async (world: World, { id }: Filing): Promise<void> => {
  const office = world.as('office');
  const proof = await upload(office, id, '信封邮戳.pdf');
  await office.does(id, 'RegisterObjection', {
    kind: 'substantive',
    grounds: '来信反映该集群核心企业产能利用率与申报材料不符，请予核查。',
    evidence: [],
    objector: { name: '示例人员庚', contact: '0543-0000199' },
    channel: 'post',
    receivedOn: world.today(),
    proof,
  });
  world.tell(
    '公示最后一日收到信函异议（化纤绳网集群），办公室凭邮戳登记',
    'an objection by post on the notice’s last day is registered by its postmark',
  );
};

/** Only the objected case waits: the document for the others may be issued, this one's may not. */
export const holdsOnlyItsCase = async (
  world: World,
  { id }: Filing,
  document: Document,
): Promise<void> => {
  await mustRest(world, 'notice', [id]);
  await world.as('office').isRefused('QuestionOpen', id, 'IssueRecognition', { document });
};

const openObjection = async (world: World, { id }: Filing): Promise<string> => {
  const { notice } = await view(world.as('office'), id);
  const [found] = Object.keys(notice.objections);
  must(found !== undefined, 'the objection is gone');
  return found ?? '';
};

export const admit = async (world: World, filing: Filing): Promise<void> => {
  const objectionId = await openObjection(world, filing);
  const office = world.as('office');
  await office.does(filing.id, 'AdmitObjection', { objectionId });
  await office.does(filing.id, 'AssignInquiry', { objectionId, to: 'BZ-DISCIPLINE' });
};

/** By somebody else than those who judged the case: the bureau's discipline committee. */
export const inquire = async (world: World, filing: Filing): Promise<void> => {
  const objectionId = await openObjection(world, filing);
  await world.as('supervision:BZ-DISCIPLINE').does(filing.id, 'ConcludeInquiry', {
    objectionId,
    finding: 'not-upheld',
    text: '经现场核查用电和产量记录，申报数据属实，异议不成立。',
    consequence: 'continue',
    document: world.document('示例滨工信纪核', '关于异议核查情况的报告'),
  });
  await mustRest(world, 'notice-over', [filing.id]);
  world.tell('机关纪委核查：异议不成立', 'the inquiry ends: the objection is not upheld');
};
