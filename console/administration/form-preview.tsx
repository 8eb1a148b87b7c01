import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field, Form } from '../../workflows/form/form.ts';
import { useLanguage } from '../i18n/use-language.ts';

const unitOf = (field: Field): string => ('unit' in field ? field.unit : '');

/** What the applicants will be asked, section by section. */
export const FormPreview = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  return (
    <>
      {form.sections.map((section) => (
        <Card key={section.id} size="small" title={say(section.title)} style={{ marginBottom: 8 }}>
          {section.by === 'partner' && <p>{t('preview.byPartner')}</p>}
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {section.fields.map((field) => (
              <li key={field.id}>
                {say(field.title)}
                {unitOf(field) !== '' && `（${unitOf(field)}）`}{' '}
                {!field.required && <Tag>{t('preview.optional')}</Tag>}
                {field.type === 'ratio' && <Tag>{t('preview.computed')}</Tag>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
};
