import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../workflows/account/roles.ts';
import { BehalfOf } from '../../workflows/on-behalf/record.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import { Changes, Grounds, type OfEntry } from './said.tsx';
import { type Told, toldOf } from './told.ts';

const Checks = ({ id, recordId }: { readonly id: string; readonly recordId: string }) => {
  const { t } = useTranslation('registers');
  const act = { plural: 'entries' as const, id, command: 'CheckRecord' };
  return (
    <Flex gap={8} className="no-print">
      <ActDialog
        act={act}
        title={t('check.confirm')}
        primary
        consequence={t('check.confirmHelp')}
        body={() => ({ recordId, correct: true })}
        done={t('check.confirmed')}
      />
      <ActDialog<{ readonly reason: string }>
        act={act}
        title={t('check.dismiss')}
        consequence={t('check.dismissHelp')}
        body={({ reason }) => ({ recordId, correct: false, reason })}
        done={t('check.dismissed')}
      >
        <PassageItem
          name="reason"
          label={t('check.reason')}
          missing={t('check.reasonMissing')}
          maxLength={500}
        />
      </ActDialog>
    </Flex>
  );
};

const OneRecord = ({ entry, told }: OfEntry & { readonly told: Told }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { me } = useSession();
  const { data } = told.item;
  const of = BehalfOf.safeParse(data.behalfOf);
  const own = data.recorder === me?.account;
  return (
    <Card
      size="small"
      title={t('check.of', {
        act: say(told.recorded?.title),
        org: of.success ? shortName(of.data.org) : '',
        role: of.success ? say(roleName(of.data.role)) : '',
      })}
      extra={!own && <Checks id={entry.id} recordId={String(data.recordId)} />}
    >
      {own && <Alert type="info" showIcon title={t('check.own')} />}
      <Changes {...{ entry, told }} />
      <Grounds {...{ entry }} data={{ ...Object(data.act), document: data.document }} />
    </Card>
  );
};

/** Acts recorded on behalf that wait for a second person: what was typed, and the document that it was typed from. */
export const RecordsToCheck = ({ register, entry }: OfEntry & { readonly register: Register }) => {
  const { t } = useTranslation('registers');
  const pending = entry.tasks.flatMap(({ id, commands }) =>
    commands.includes('CheckRecord') ? [id] : [],
  );
  const records = toldOf(register, entry.history).filter(
    ({ item, recorded }) =>
      recorded !== undefined && pending.includes(`record:${String(item.data.recordId)}`),
  );
  if (records.length === 0) return null;
  return (
    <Card title={<h2 className="part-title">{t('check.title', { count: records.length })}</h2>}>
      <Flex vertical gap={12}>
        {records.map((told) => (
          <OneRecord key={told.item.seq} {...{ entry, told }} />
        ))}
      </Flex>
    </Card>
  );
};
