import { Alert, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionOf } from '../../workflows/form/form.ts';
import type { WorkbookReading } from '../../workflows/form/read-workbook.ts';
import { announce } from '../app/announce.tsx';
import type { CaseAnswer } from '../case/answers.ts';
import { Download } from '../display/download.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { CallAnswer } from './form-reads.ts';
import { isEditable, partStanding } from './part-standing.ts';
import { readSheets } from './read-sheets.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly keepers: ReadonlyMap<string, DraftKeeper>;
}

/** Of faults that many are told; the form itself shows all. */
const TOLD = 40;

const Reading = ({
  answer,
  reading,
}: {
  readonly answer: CallAnswer;
  readonly reading: WorkbookReading;
}) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const parts = Object.keys(reading.parts).map((part) => say(sectionOf(answer.form, part)?.title));
  return (
    <>
      <p>
        {parts.length === 0
          ? t('offline.nothing')
          : t('offline.found', { count: parts.length, parts: parts.join(t('and')) })}
      </p>
      {reading.problems.length > 0 && (
        <Alert
          type="warning"
          title={t('offline.problems', { count: reading.problems.length })}
          description={
            <ul style={{ maxHeight: 260, overflow: 'auto', paddingInlineStart: 20 }}>
              {reading.problems.slice(0, TOLD).map(({ sheet, row, column, rule, message }) => (
                <li key={`${sheet} ${row} ${column} ${rule}`}>
                  {t('offline.at', { sheet, row, column, message: say(message) })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
};

/** 离线填报: the form as an Excel workbook, filled in elsewhere and read back with each fault by sheet, row and column. */
export const OfflineForm = ({ kase, answer, keepers }: Props) => {
  const { t } = useTranslation('county');
  const chooser = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<WorkbookReading>();
  const [unreadable, setUnreadable] = useState(false);
  const mine = [...keepers.keys()].filter((part) => isEditable(partStanding(kase, part)));
  if (mine.length === 0) return null;
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setUnreadable(false);
    try {
      const { readWorkbook } = await import('../../workflows/form/read-workbook.ts');
      setReading(readWorkbook(answer.form, mine, await readSheets(file)));
    } catch {
      setUnreadable(true);
    }
  };
  const accept = (): void => {
    for (const [part, data] of Object.entries(reading?.parts ?? {}))
      keepers.get(part)?.change(data);
    announce(t('offline.done'));
    setReading(undefined);
  };
  return (
    <section className="offline" aria-label={t('offline.title')}>
      <h2 className="part-title">{t('offline.title')}</h2>
      <p className="under">{t('offline.help')}</p>
      <Download
        path={`/api/cases/${kase.id}/documents/workbook.xlsx`}
        label={t('offline.download')}
      />
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        className="unseen"
        tabIndex={-1}
        aria-label={t('offline.choose')}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{t('offline.choose')}</Button>
      {unreadable && <Alert type="error" role="alert" title={t('import.unreadable')} />}
      <Modal
        open={reading !== undefined}
        title={t('offline.choose')}
        width={720}
        onCancel={() => setReading(undefined)}
        footer={[
          <Button key="cancel" onClick={() => setReading(undefined)}>
            {t('import.cancel')}
          </Button>,
          <Button
            key="take"
            type="primary"
            disabled={Object.keys(reading?.parts ?? {}).length === 0}
            onClick={accept}
          >
            {t('offline.accept')}
          </Button>,
        ]}
      >
        {reading !== undefined && <Reading answer={answer} reading={reading} />}
        <p>{t('offline.means')}</p>
      </Modal>
    </section>
  );
};
