import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type CellChange, changedCells, keepScans } from '../../workflows/form/changed-cells.ts';
import { sectionOf } from '../../workflows/form/form.ts';
import type { WorkbookReading } from '../../workflows/form/read-workbook.ts';
import { api } from '../api/address.ts';
import { announce } from '../app/announce.tsx';

import { Download } from '../display/download.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActModal } from '../input/act-modal.tsx';
import { Changes } from '../input/sheet/changes.tsx';
import { readSheets } from '../input/sheet/read-sheets.ts';
import { useWorkbook, WorkbookChooser } from '../input/sheet/workbook-chooser.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Values } from './draft-values.ts';

import { isEditable, partStanding } from './part-standing.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly keepers: ReadonlyMap<string, DraftKeeper>;
}

interface Read {
  readonly reading: WorkbookReading;
}

/** What the file says of a part, as it would be taken: scans stay, since a sheet cannot hold them. */
const takenOver = (
  { answer, keepers }: Omit<Props, 'kase'>,
  part: string,
  data: Values,
): { readonly data: Values; readonly changes: readonly CellChange[] } => {
  const section = sectionOf(answer.form, part);
  const before = keepers.get(part)?.snapshot().data ?? {};
  if (section === undefined) return { data, changes: [] };
  const next = keepScans(section, before, data);
  return { data: next, changes: changedCells(section, before, next) };
};

/** Of faults that many are told; the form itself shows all. */
const TOLD = 40;

const Reading = ({ answer, reading, keepers }: Omit<Props, 'kase'> & Read) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const parts = Object.keys(reading.parts).map((part) => say(sectionOf(answer.form, part)?.title));
  const changes = Object.entries(reading.parts).flatMap(([part, data]) =>
    takenOver({ answer, keepers }, part, data).changes.map((change) => ({
      ...change,
      path: `${part}.${change.path}`,
    })),
  );
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
      {parts.length > 0 && <Changes changes={changes} />}
    </>
  );
};

/** 离线填报: the form as an Excel workbook, filled in elsewhere and read back with each fault by sheet, row and column. */
export const OfflineForm = ({ kase, answer, keepers }: Props) => {
  const { t } = useTranslation('county');
  const mine = [...keepers.keys()].filter((part) => isEditable(partStanding(kase, part)));
  const reading = useWorkbook(async (file) => {
    const { readWorkbook } = await import('../../workflows/form/read-workbook.ts');
    return readWorkbook(answer.form, mine, await readSheets(file));
  });
  if (mine.length === 0) return null;
  const { found, putAside } = reading;
  const accept = (): void => {
    for (const [part, data] of Object.entries(found?.parts ?? {}))
      keepers.get(part)?.change(takenOver({ answer, keepers }, part, data).data);
    announce(t('offline.done'));
    putAside();
  };
  return (
    <section className="offline" aria-label={t('offline.title')}>
      <h2 className="part-title">{t('offline.title')}</h2>
      <p className="under">{t('offline.help')}</p>
      <Download
        path={api('/api/cases/{id}/documents/workbook.xlsx', { id: kase.id })}
        label={t('offline.download')}
      />
      <WorkbookChooser reading={reading} label={t('offline.choose')}>
        {t('offline.choose')}
      </WorkbookChooser>
      <ActModal
        open={found !== undefined}
        title={t('offline.choose')}
        width={720}
        act={t('offline.accept')}
        onAct={accept}
        onCancel={putAside}
        disabled={Object.keys(found?.parts ?? {}).length === 0}
      >
        {found !== undefined && <Reading answer={answer} reading={found} keepers={keepers} />}
        <p>{t('offline.means')}</p>
      </ActModal>
    </section>
  );
};
