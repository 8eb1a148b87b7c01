import { Link } from '@tanstack/react-router';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../interface/cases.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { BRANCH, ITEM_END } from '../../../workflows/review/items/data.ts';
import { awaitsAnswer, type Item } from '../../../workflows/review/items/state.ts';
import type { SentBackView } from '../../../workflows/review/view-data.ts';
import { useCall } from '../../api/call-reads.ts';
import { useReference } from '../../api/reference.ts';
import { Loaded } from '../../app/loaded.tsx';
import { useMoment } from '../../display/moment.tsx';
import { Part } from '../../display/part.tsx';
import { usePlaceTitle } from '../../display/place-title.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ItemActs, type OfItem } from './item-acts.tsx';
import { RaiseItems } from './raise-items.tsx';
import './sent-back.css';

const Standing = ({ item }: { readonly item: Item }) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  if (item.ended !== undefined) return <Tag color="green">{say(ITEM_END[item.ended.how])}</Tag>;
  return awaitsAnswer(item) ? (
    <Tag color="orange">{t('sentBack.toAnswer')}</Tag>
  ) : (
    <Tag color="blue">{t('sentBack.toCheck')}</Tag>
  );
};

/** Where the applicant changes it, while its part is open. */
const Place = ({ kase, item, place }: Omit<OfItem, 'sent'>) =>
  awaitsAnswer(item) && kase.commands.includes('AnswerItems') ? (
    <Link
      to="/cases/$id/fill"
      params={{ id: kase.id }}
      search={{ part: item.part }}
      {...(item.path === item.part ? {} : { hash: item.path })}
    >
      {place}
    </Link>
  ) : (
    <strong>{place}</strong>
  );

const Entry = (props: OfItem) => {
  const { t } = useTranslation('input');
  const { minute } = useMoment();
  const { kase, item, place } = props;
  return (
    <li className="sent-back-item">
      <div>
        <Place kase={kase} item={item} place={place} /> <Standing item={item} />
      </div>
      <div>
        {item.reason} <span className="under number">{minute(item.at)}</span>
      </div>
      {item.said.map(({ kind, text, at }) => (
        <div key={at}>
          {kind === 'answer'
            ? t('sentBack.saidAnswer', { text })
            : t('sentBack.saidAgain', { text })}{' '}
          <span className="under number">{minute(at)}</span>
        </div>
      ))}
      {item.ended?.note !== undefined && <div>{item.ended.note}</div>}
      {item.ended === undefined && <ItemActs {...props} />}
    </li>
  );
};

/** What one branch sent back: by whom, until when, and each item with what was said to it. */
const Branch = ({
  kase,
  sent,
  form,
}: {
  readonly kase: CaseAnswer;
  readonly sent: SentBackView;
  readonly form: Form;
}) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { day } = useMoment();
  const titleOf = usePlaceTitle(form);
  const who = sent.department === undefined ? say(BRANCH[sent.branch]) : shortName(sent.department);
  return (
    <section aria-label={t('sentBack.by', { who })}>
      <h3 className="sent-back-by">
        {t('sentBack.by', { who })}{' '}
        {sent.items.some(awaitsAnswer) && (
          <span className="under">{t('sentBack.due', { day: day(sent.due.date) })}</span>
        )}
      </h3>
      <ol className="sent-back-items">
        {sent.items.map((item) => (
          <Entry key={item.id} {...{ kase, sent, item }} place={titleOf(item.path)} />
        ))}
      </ol>
    </section>
  );
};

/** 退回核改 of an application: what branches sent back, and the way to send one's own part back. Nothing for a report. */
export const SentBack = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const call = useCall(kase.callId);
  const { sentBack } = kase.review;
  if (sentBack.length === 0 && !kase.commands.includes('RaiseItems')) return null;
  return (
    <Loaded query={call}>
      {({ form }) => (
        <>
          {sentBack.length > 0 && (
            <Part title={t('sentBack.title')}>
              {sentBack.map((sent) => (
                <Branch key={sent.department ?? sent.branch} {...{ kase, sent, form }} />
              ))}
            </Part>
          )}
          <Flex>
            <RaiseItems kase={kase} form={form} />
          </Flex>
        </>
      )}
    </Loaded>
  );
};
