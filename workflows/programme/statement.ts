import { bilingual } from '../../engine/bilingual.ts';

/** What stands on every page and every print: nothing secret belongs here. */
export const NON_SECRET = bilingual(
  '本系统为非涉密系统，严禁处理、存储、传输国家秘密和工作秘密',
  'This system is not for secrets: state secrets and work secrets must not be handled, stored or sent here',
);
