import type { Bilingual } from '../../../engine/bilingual.ts';
import { refusal } from '../../../engine/refusal.ts';

export const LetterAlreadySent = refusal(
  'LetterAlreadySent',
  'recommendation.letter-once',
  (number: string) => ({
    inputs: { number },
    zh: `推荐文件${number}已报送，名单不再变动；如有变化请办理撤回推荐或补充推荐`,
    en: `${number} has been sent and the list stands: withdraw a recommendation or supplement it`,
  }),
);

export const LetterNotSent = refusal('LetterNotSent', 'recommendation.letter-first', () => ({
  zh: '推荐文件尚未报送，请直接列入拟推荐',
  en: 'no letter has been sent yet: nominate instead',
}));

export const NothingNominated = refusal('NothingNominated', 'recommendation.nominations', () => ({
  zh: '拟推荐名单为空，请先列入',
  en: 'nothing is nominated: nominate first',
}));

export const ApprovalOutstanding = refusal(
  'ApprovalOutstanding',
  'recommendation.approved',
  (next: Bilingual) => ({
    zh: `推荐名单尚待“${next.zh}”审议通过；名单变动后须重新审议`,
    en: `the list awaits “${next.en}”; a list that changed is approved anew`,
  }),
);

export const LetterDoesNotMatch = refusal(
  'LetterDoesNotMatch',
  'recommendation.letter-covers-batch',
  (missing: readonly string[], surplus: readonly string[]) => ({
    inputs: { missing, surplus },
    zh: '推荐文件所列项目与拟推荐名单不一致，请核对汇总表后重新报送',
    en: 'the letter does not list what is nominated: compare it with the summary sheet',
  }),
);

export const UpstreamDeadlinePassed = refusal(
  'UpstreamDeadlinePassed',
  'upstream.deadline',
  (deadline: string, at: string) => ({
    inputs: { deadline, at },
    zh: '已过上级申报截止时间；上级书面同意的，请附同意文件后再报送',
    en: 'the upstream deadline has passed: attach the document by which the upstream agrees to take it',
  }),
);

export const NoSuchLetter = refusal('NoSuchLetter', 'recommendation.letter', (number: string) => ({
  inputs: { number },
  zh: `本批次没有报送过${number}，请核对文号`,
  en: `${number} was not sent in this recommendation: check the number`,
}));

export const DispatchEmpty = refusal('DispatchEmpty', 'recommendation.dispatch', () => ({
  zh: '请至少填写快递单号、签收日期或回执中的一项',
  en: 'enter at least one of EMS number, date of receipt and receipt',
}));

export const ReceiptDateImplausible = refusal(
  'ReceiptDateImplausible',
  'recommendation.receipt-date',
  (date: string, letter: string, today: string) => ({
    inputs: { date, letter, today },
    zh: '签收日期应在推荐文件成文之日与今天之间，请核对',
    en: 'the date of receipt lies between the date of the letter and today: check it',
  }),
);

export const TakenBackBelow = refusal(
  'TakenBackBelow',
  'recommendation.taken-back',
  (caseId: string) => ({
    inputs: { caseId },
    zh: '下级已撤回该申报项目的推荐，请先将其移出拟推荐名单',
    en: 'the level below has taken this application back: take it out of the nominations first',
  }),
);

export const OutcomeNotContested = refusal(
  'OutcomeNotContested',
  'recommendation.contested',
  (caseId: string) => ({
    inputs: { caseId },
    zh: '该项目没有待核实的撤回后入选结果，请刷新后查看',
    en: 'no result after a withdrawal waits to be settled here: reload and see',
  }),
);
