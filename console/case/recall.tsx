import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

/** 收回: one's own last act, while nobody has built on it. */
export const Recall = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { grant } = useSession();
  const last = kase.recall.find(({ role, org }) => role === grant?.role && org === grant.org);
  if (last === undefined || !kase.commands.includes('RecallAct')) return null;
  return (
    <Flex style={{ margin: '12px 0' }}>
      <ActDialog<{ readonly reason: string }>
        act={{ plural: 'cases', id: kase.id, command: 'RecallAct' }}
        title={t('recall.act', { act: say(last.title) })}
        consequence={t('recall.means', { act: say(last.title), time: minute(last.at) })}
        body={({ reason }) => ({ act: last.act, reason: reason.trim() })}
        done={t('recall.done')}
        danger
      >
        <PassageItem
          name="reason"
          label={t('recall.reason')}
          missing={t('recall.reasonMissing')}
          maxLength={2000}
        />
      </ActDialog>
    </Flex>
  );
};
