import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../interface/cases.ts';
import { ITEM_END, type ItemEnd } from '../../../workflows/review/items/data.ts';
import { awaitsAnswer, type Item } from '../../../workflows/review/items/state.ts';
import type { SentBackView } from '../../../workflows/review/view-data.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { serverNow } from '../../session/clock.ts';
import { useSession } from '../../session/session.ts';
import { ActDialog } from '../act-dialog.tsx';
import { ChoiceItem, PassageItem } from '../items.tsx';

export interface OfItem {
  readonly kase: CaseAnswer;
  readonly sent: SentBackView;
  readonly item: Item;
  /** Of the form, as its readers know it. */
  readonly place: string;
}

const Answer = ({ kase, item, place }: Omit<OfItem, 'sent'>) => {
  const { t } = useTranslation('input');
  return (
    <ActDialog<{ readonly answer: string }>
      act={{ plural: 'cases', id: kase.id, command: 'AnswerItems' }}
      title={t('sentBack.answer')}
      primary
      consequence={t('sentBack.answerMeans', { place })}
      body={({ answer }) => ({ answers: [{ item: item.id, answer }] })}
      done={t('sentBack.answered')}
    >
      <PassageItem
        name="answer"
        label={t('sentBack.answerText')}
        missing={t('sentBack.answerMissing')}
        maxLength={2000}
      />
    </ActDialog>
  );
};

/** How it can end as it stands: an answer is accepted, or the time for one is over. */
const endsOf = (item: Item, isOver: boolean): readonly ItemEnd[] => {
  if (!awaitsAnswer(item)) return ['settled', 'objection-kept', 'without'];
  return isOver ? ['unanswered', 'objection-kept', 'without'] : ['without'];
};

const Close = ({ kase, sent, item, place }: OfItem) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const ends = endsOf(item, sent.due.at <= serverNow());
  return (
    <ActDialog<{ readonly how: ItemEnd; readonly note?: string }>
      act={{ plural: 'cases', id: kase.id, command: 'CloseItem' }}
      title={t('sentBack.close')}
      consequence={t('sentBack.closeMeans', { place })}
      initial={{ how: ends[0] }}
      body={({ how, note }) => ({ item: item.id, how, ...(note?.trim() ? { note } : {}) })}
      done={t('sentBack.closed')}
    >
      <ChoiceItem
        name="how"
        label={t('sentBack.how')}
        options={ends.map((value) => ({ value, label: say(ITEM_END[value]) }))}
      />
      <PassageItem name="note" label={t('sentBack.closeNote')} maxLength={2000} />
    </ActDialog>
  );
};

const Again = ({ kase, item, place }: Omit<OfItem, 'sent'>) => {
  const { t } = useTranslation('input');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'cases', id: kase.id, command: 'ReopenItem' }}
      title={t('sentBack.again')}
      consequence={t('sentBack.againMeans', { place })}
      body={({ reason }) => ({ item: item.id, reason })}
      done={t('sentBack.sentAgain')}
    >
      <PassageItem
        name="reason"
        label={t('sentBack.reason')}
        missing={t('sentBack.reasonMissing')}
        maxLength={2000}
      />
    </ActDialog>
  );
};

type Grant = { readonly role: string; readonly org: string } | undefined;

const raisedBy = ({ branch, department }: SentBackView, grant: Grant): boolean => {
  switch (branch) {
    case 'department':
      return grant?.role === 'department' && grant.org === department;
    case 'panel':
      return grant?.role === 'panel-chair' || grant?.role === 'expert';
    case 'site-visit':
    case 'office':
      return grant?.role === 'office';
  }
};

/** What the chosen role can do about an open item: whoever fills in answers, whoever raised it says how it ends. */
export const ItemActs = (props: OfItem) => {
  const { kase, sent, item } = props;
  const { grant } = useSession();
  const { commands, applicant, submission } = kase;
  const owner = submission.wanted?.find(({ part }) => part === item.part)?.org;
  const answers =
    commands.includes('AnswerItems') &&
    awaitsAnswer(item) &&
    [applicant, owner].includes(grant?.org ?? '');
  const ends = commands.includes('CloseItem') && raisedBy(sent, grant);
  if (!answers && !ends) return null;
  return (
    <Flex gap={8} wrap>
      {answers && <Answer {...props} />}
      {ends && <Close {...props} />}
      {ends && !awaitsAnswer(item) && <Again {...props} />}
    </Flex>
  );
};
