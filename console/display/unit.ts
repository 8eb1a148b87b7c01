import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';

/** A unit in the reader's language; one that is not known here stays as its form has it. */
export const useUnit = (): ((unit: string) => string) => {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  const names: Readonly<Record<string, string>> = {
    亿元: t('unit.yi'),
    万元: t('unit.wan'),
    平方公里: t('unit.area'),
    人: t('unit.people'),
    名: t('unit.people'),
    家: t('unit.firms'),
    件: t('unit.items'),
    项: t('unit.items'),
    个: t('unit.items'),
    次: t('unit.times'),
    '吨标准煤/万元': t('unit.coal'),
  };
  // In Chinese the form's own measure word stays: 40名 is not 40人.
  return (unit) => (language === 'zh' ? unit : (names[unit] ?? unit));
};

/** A title with its unit behind it, as a form prints it: 总产值（亿元）. */
export const useTitled = (): ((title: string, unit: string | undefined) => string) => {
  const { t } = useTranslation('display');
  const name = useUnit();
  return (title, unit) =>
    unit === undefined || unit === '' || name(unit) === ''
      ? title
      : t('unit.titled', { title, unit: name(unit) });
};
