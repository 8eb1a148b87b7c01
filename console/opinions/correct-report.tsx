import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenVerification } from '../../interface/reviewing.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { ActModal } from '../input/act-modal.tsx';
import { type Answers, answersOf, valueless, verificationBody } from '../input/verification.ts';

import { ReportRows } from './report-rows.tsx';
import { SheetHead } from './sheet-head.tsx';

interface Props {
  readonly given: GivenVerification;
  readonly onClose: () => void;
}

/** 更正核实意见: another answer that names the one before; what was confirmed on it is looked at by the office. */
export const CorrectReport = ({ given, onClose }: Props) => {
  const { t } = useTranslation('opinions');
  const { about, verification } = given;
  const [answers, setAnswers] = useState<Answers>(() => answersOf(verification.figures));
  const command = useCommand({ plural: 'cases', id: about.id, command: 'CorrectVerification' });
  const send = (): void => {
    const succeed = (): void => {
      announce(t('correct.done'));
      onClose();
    };
    // What goes wrong is shown from the command itself.
    void command
      .mutateAsync({ ...verificationBody(given, answers), replaces: verification.id })
      .then(succeed, () => undefined);
  };
  return (
    <ActModal
      open
      width={980}
      title={t('verify.correctTitle', { name: about.name })}
      mask={{ closable: false }}
      act={t('correct.act')}
      onAct={send}
      onCancel={onClose}
      loading={command.isPending}
      disabled={valueless(answers).length > 0}
    >
      <p>{t('verify.correctMeans')}</p>
      <table className="opinion-sheet" aria-label={t('sheet')}>
        <SheetHead reports />
        <tbody>
          <ReportRows question={given} answers={answers} onChange={setAnswers} />
        </tbody>
      </table>
      {command.error !== null && <Failure error={command.error} />}
    </ActModal>
  );
};
