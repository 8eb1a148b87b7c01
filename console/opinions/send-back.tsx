import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenOpinion } from '../../interface/reviewing.ts';
import { useCall } from '../api/call-reads.ts';
import { useCase } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { RaiseItems } from '../input/sent-back/raise-items.tsx';

interface Props {
  readonly question: OpenOpinion;
}

/** The application and its form are read when they are asked for: a sheet has dozens of them. */
const Dialog = ({ question }: Props) => {
  const kase = useCase(question.about.id);
  const call = useCall(kase.data?.callId);
  return (
    <Loaded query={kase}>
      {(answer) => (
        <Loaded query={call}>
          {({ form }) => <RaiseItems kase={answer} form={form} opened />}
        </Loaded>
      )}
    </Loaded>
  );
};

/** 退回核改 from the department's sheet, and the way to what it has sent back already. */
export const SendBack = ({ question }: Props) => {
  const { t } = useTranslation('opinions');
  const [wanted, setWanted] = useState(false);
  const { id } = question.about;
  return (
    <>
      {wanted ? (
        <Dialog question={question} />
      ) : (
        <Button onClick={() => setWanted(true)}>{t('sentBack.open')}</Button>
      )}
      {question.paused === true && (
        <>
          <Tag color="purple">{t('sentBack.tag')}</Tag>
          <Link to="/cases/$id" params={{ id }}>
            {t('sentBack.see')}
          </Link>
        </>
      )}
    </>
  );
};
