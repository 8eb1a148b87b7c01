import type { ThemeConfig } from 'antd';

/** Background and border of a coloured tag, which antd would derive as greys; both spellings name one CSS variable. */
const tag = (
  colour: string,
  background: string,
  border: string,
): Readonly<Record<string, string>> => ({
  [`${colour}1`]: background,
  [`${colour}-1`]: background,
  [`${colour}3`]: border,
  [`${colour}-3`]: border,
});

/** Colours with at least 4.5:1 on what they stand on (WCAG 2.2 AA); fonts that office desktops have, none loaded. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b4ea2',
    colorLink: '#0b4ea2',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1b6e3c',
    colorInfo: '#0b4ea2',
    // antd derives grey backgrounds from colours as dark as these.
    colorPrimaryBg: '#e8f0fb',
    colorInfoBg: '#e8f0fb',
    colorInfoBorder: '#a9c4ea',
    colorSuccessBg: '#eaf6ee',
    colorSuccessBorder: '#a5d3b4',
    colorWarningBg: '#fff6e0',
    colorWarningBorder: '#e8c987',
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#e9aca7',
    colorTextSecondary: '#4a5462',
    colorTextTertiary: '#5a6573',
    colorTextPlaceholder: '#67707d',
    colorTextDescription: '#4a5462',
    colorBgLayout: '#f3f5f8',
    // Seeds of the coloured tags: antd's own are too light for small text.
    orange: '#b25e00',
    gold: '#946200',
    green: '#2c7a1f',
    cyan: '#0a7a7a',
    red: '#c3261d',
    ...tag('green', '#eaf6ee', '#a5d3b4'),
    ...tag('orange', '#fff1de', '#f0c48a'),
    ...tag('gold', '#fff8e1', '#e8cf87'),
    ...tag('cyan', '#e3f5f5', '#9ad4d4'),
    ...tag('red', '#fdeeec', '#e9aca7'),
    borderRadius: 4,
    fontSize: 15,
    fontFamily:
      '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans Hans", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    motion: false,
  },
  components: {
    Layout: { headerBg: '#0b3f8f', headerPadding: '0 20px', siderBg: '#ffffff' },
    Menu: { itemHeight: 40 },
  },
};
