import type { IRunOptions } from 'docx';

/**
 * Fonts of GB/T 9704-2012. Not every office has them (they are sold, or come with WPS): the font table names for each
 * what else may stand in, in the order of preference.
 */
const named = (name: string): Pick<IRunOptions, 'font'> => ({
  font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
});

/** 小标宋: titles and the issuer's name above the red line. */
export const TITLE = named('方正小标宋简体');
/** 仿宋: body. */
export const BODY = named('仿宋_GB2312');
/** 楷体: headings of the second level. */
export const KAI = named('楷体_GB2312');
/** 黑体: headings of the first level, 附件. */
export const HEI = named('黑体');
/** 宋体: page numbers. */
export const SONG = named('宋体');

/** The document's own font table in place of docx's empty one, which cannot say what stands in for a missing font. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,小标宋,华文中宋,STZhongsong,宋体,SimSun"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
  <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,方正仿宋_GBK,华文仿宋,STFangsong"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
  <w:font w:name="楷体_GB2312"><w:altName w:val="楷体,KaiTi,方正楷体_GBK,华文楷体,STKaiti"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
  <w:font w:name="黑体"><w:altName w:val="SimHei,方正黑体_GBK,华文黑体,STHeiti"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
  <w:font w:name="宋体"><w:altName w:val="SimSun,方正书宋_GBK,华文宋体,STSong"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>
</w:fonts>
`,
} as const;
