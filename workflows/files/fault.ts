import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** Why a file is not let through to anybody else. */
export const FileFault = z.enum([
  'virus',
  'macros',
  'encrypted',
  'nested',
  'bomb',
  'disguised',
  'active',
  'embedded',
  'program',
  'remote',
  'unreadable',
]);
export type FileFault = z.infer<typeof FileFault>;

/** What is wrong, and what to do about it. */
export const FILE_FAULT = {
  virus: bilingual(
    '检出恶意程序，请在本机查杀后重新制作该文件',
    'malicious software was found in it: clean your computer and make the file anew',
  ),
  macros: bilingual(
    '含有宏或可执行控件，请另存为不带宏的格式（.docx、.xlsx）或转为PDF后重新上传',
    'it holds macros or controls that run: save it without macros (.docx, .xlsx) or as a PDF',
  ),
  encrypted: bilingual(
    '文件已加密或设有密码，请取消密码后重新上传',
    'it is encrypted or has a password: remove the password',
  ),
  nested: bilingual(
    '压缩包内还有压缩包，请解开后合为一个压缩包，或将文件逐个上传',
    'the archive holds other archives: unpack them into one, or hand the files in singly',
  ),
  bomb: bilingual(
    '压缩内容解开后的大小或数量异常，请重新制作压缩包，或将文件逐个上传',
    'what is packed in it is of abnormal size or number: pack it anew, or hand the files in singly',
  ),
  disguised: bilingual(
    '文件内容与扩展名或声明的类型不符，或夹带了另一种文件，请由原程序重新导出后上传',
    'it is not what its name or type says, or carries another file along: export it again from its own program',
  ),
  active: bilingual(
    'PDF含有脚本、表单程序或会自动启动其他程序的内容，请重新“打印为PDF”后上传',
    'the PDF holds scripts or starts other programs: print it to a new PDF',
  ),
  embedded: bilingual(
    '文件内嵌有其他文件，请取出后单独上传',
    'other files are embedded in it: take them out and hand them in singly',
  ),
  program: bilingual(
    '压缩包内有可执行程序或脚本，请移除后重新上传',
    'the archive holds programs or scripts: take them out',
  ),
  remote: bilingual(
    '文件打开时会从网络调用外部模板或对象，请断开链接后另存，或转为PDF后上传',
    'it fetches templates or objects from a network when opened: break the links, or make it a PDF',
  ),
  unreadable: bilingual(
    '文件损坏或结构无法识别，未能完成检查，请重新导出后上传',
    'it is damaged or of a structure that cannot be read, so that it cannot be checked: export it again',
  ),
} as const satisfies Record<FileFault, Bilingual>;

/** How far a file is: handed in, let through, or stopped. */
export const FileCheck = z.enum(['awaited', 'checked', 'rejected']);
export type FileCheck = z.infer<typeof FileCheck>;

export const FILE_CHECK = {
  awaited: bilingual('待检', 'Awaits its check'),
  checked: bilingual('已检', 'Checked'),
  rejected: bilingual('拒收', 'Rejected'),
} as const satisfies Record<FileCheck, Bilingual>;
