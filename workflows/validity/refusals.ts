import { refusal } from '../../engine/refusal.ts';

export const TitleNotEnding = refusal('TitleNotEnding', 'validity.asked', (titleId: string) => ({
  inputs: { titleId },
  zh: '该称号目前没有待办的到期事项：未到届满前六个月，或已延续、终止、撤销。请核对称号',
  en: 'nothing is asked about the end of this title: it is not within six months of its end, or was extended, ended or revoked already. Check the title',
}));
