import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../workflows/account/roles.ts';
import { useReference } from '../api/reference.ts';
import { Copy } from '../display/copy.tsx';
import { Nothing } from '../display/nothing.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { type OwedBy, reminderFor } from './reminders.ts';

const One = ({ owed }: { readonly owed: OwedBy }) => {
  const { t } = useTranslation('office');
  const { language, say } = useLanguage();
  const { orgName } = useReference();
  const { org, role, telephone, late, questions } = owed;
  const text = reminderFor(owed, language);
  return (
    <Card
      size="small"
      title={
        <h2 className="card-title">
          {t('orgRole', { org: orgName(org), role: say(roleName(role)) })}
        </h2>
      }
      extra={<Copy text={text} label={t('sheet.copyAll', { n: questions.length })} />}
    >
      <Flex gap={8} wrap style={{ marginBottom: 8 }}>
        <span className="number">
          {t('sheet.call', { telephone: telephone ?? t('seat.noTelephone') })}
        </span>
        <Tag>{t('sheet.owes', { n: questions.length })}</Tag>
        {late > 0 && <Tag color="red">{t('sheet.late', { n: late })}</Tag>}
      </Flex>
      <details>
        <summary>{t('sheet.text')}</summary>
        <pre className="texts">{text}</pre>
      </details>
    </Card>
  );
};

/** Whom to call, those who are late first, with one text for all that each owes. */
export const SheetByOrg = ({ owed }: { readonly owed: readonly OwedBy[] }) => {
  const { t } = useTranslation('office');
  if (owed.length === 0) return <Nothing say={t('sheet.nobodyOwes')} />;
  return (
    <Flex vertical gap={12}>
      {owed.map((one) => (
        <One key={`${one.org} ${one.role}`} owed={one} />
      ))}
    </Flex>
  );
};
