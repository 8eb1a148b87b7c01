import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';

import { PassageItem } from '../input/items.tsx';
import { NameCell } from '../round/case-cells.tsx';
import type { OfRound } from './of-round.ts';

interface Values {
  readonly note: string;
  readonly document?: DocumentValue;
}

/** Brings a deferred application back before the body that deferred it. */
const Resume = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: line.id, command: 'ResumeCase' }}
      title={t('resume.act')}
      consequence={t('resume.means', { name: line.name })}
      body={({ note, document }) => ({
        note,
        ...(document?.number === undefined || document.number.trim() === ''
          ? {}
          : { document: documentOf(document) }),
      })}
      done={t('resume.done')}
    >
      <PassageItem
        name="note"
        label={t('resume.note')}
        missing={t('resume.noteMissing')}
        rows={3}
        maxLength={5000}
      />
      <DocumentFields
        name="document"
        label={t('resume.document')}
        required={false}
        scan={`cases/${line.id}`}
      />
    </ActDialog>
  );
};

/** 暂缓: what waits to be supplemented, and why. */
export const Deferred = ({
  lines,
  office,
}: Omit<OfRound, 'call'> & { readonly office: boolean }) => {
  const { t } = useTranslation('decision');
  const deferred = lines.filter(({ status }) => status === 'deferred');
  if (deferred.length === 0) return null;
  return (
    <Card
      size="small"
      title={t('resume.title', { n: deferred.length })}
      style={{ marginBottom: 16 }}
    >
      {deferred.map((line) => (
        <Flex
          key={line.id}
          justify="space-between"
          align="center"
          gap={16}
          wrap
          style={{ padding: '6px 0' }}
        >
          <div>
            <NameCell line={line} />
            <div>{t('resume.because', { reason: line.decisions?.at(-1)?.reason ?? '' })}</div>
          </div>
          {office && <Resume line={line} />}
        </Flex>
      ))}
    </Card>
  );
};
