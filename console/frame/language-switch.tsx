import { Button } from 'antd';
import { changeLanguage } from '../i18n/texts.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** The other language, written in itself. */
export const LanguageSwitch = ({ dark = false }: { readonly dark?: boolean }) => {
  const { language } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      style={dark ? { color: '#fff' } : {}}
      onClick={() => void changeLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};
