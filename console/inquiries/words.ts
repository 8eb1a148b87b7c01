import { useTranslation } from 'react-i18next';
import type { Consequence, Finding, ObjectionKind } from '../../workflows/notice/objection.ts';

/** What findings, consequences and kinds are called. */
export const useInquiryWords = (): {
  readonly findings: Readonly<Record<Finding, string>>;
  readonly consequences: Readonly<Record<Consequence, string>>;
  readonly kinds: Readonly<Record<ObjectionKind, string>>;
} => {
  const { t } = useTranslation('inquiries');
  return {
    findings: {
      upheld: t('finding.upheld'),
      partly: t('finding.partly'),
      'not-upheld': t('finding.notUpheld'),
    },
    consequences: {
      continue: t('consequence.continue'),
      're-notice': t('consequence.reNotice'),
      suspend: t('consequence.suspend'),
      remove: t('consequence.remove'),
    },
    kinds: { substantive: t('kind.substantive'), procedural: t('kind.procedural') },
  };
};
