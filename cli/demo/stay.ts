import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NotComeAbout } from './failures.ts';
import { PHASES, type Phase, stage } from './stage.ts';

const BUILD = fileURLToPath(new URL('../../console/build.ts', import.meta.url));

/** What each moment is good for, in both languages. */
const MOMENTS: Readonly<Record<Phase, { readonly zh: string; readonly en: string }>> = {
  drafts: { zh: '填报完毕，待签批提交', en: 'filled in, to be signed off and filed' },
  filed: { zh: '已提交，待形式审查', en: 'filed, to be looked at for form' },
  accepted: { zh: '已受理，部门联审开始', en: 'accepted, the departments are asked' },
  departments: { zh: '部门联审中，统计局、海关未反馈', en: 'two departments have not answered' },
  reviewed: { zh: '部门联审结束，待确定实地核查', en: 'departments done, site visits to choose' },
  panel: { zh: '专家已确定，待回避声明和评分', en: 'experts appointed, nothing declared yet' },
  ranked: { zh: '评分完毕，综合排序已锁定', en: 'scored, the ranking is frozen' },
  decided: { zh: '集体研究完毕，待公示', en: 'decided, to be published' },
  notice: { zh: '公示中，收到一件异议', en: 'on public notice, one objection' },
  recognised: { zh: '公示期满，已印发文件', en: 'the document is issued' },
  nominating: { zh: '省级批次推荐中', en: 'nominating for the province' },
  recommended: { zh: '已推荐上报，待省级结果', en: 'recommended, the province decides' },
  year: { zh: '认定后的一年，2027年1月末', en: 'the year after, at the end of January 2027' },
};

export const phaseNamed = (name: string): Phase => {
  const found = PHASES.find((phase) => phase === name);
  if (found === undefined) throw new NotComeAbout(`--stay takes one of ${PHASES.join(', ')}`);
  return found;
};

/** Plays the round to a moment and leaves the system running, for whoever wants to click on from there. */
export const stayAt = async (
  phase: Phase,
  tell: (day: string, zh: string, en: string) => void,
): Promise<void> => {
  const built = spawnSync(process.execPath, [BUILD], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new NotComeAbout('the console does not build');
  const { world, stop } = await stage(phase, tell);
  const { zh, en } = MOMENTS[phase];
  process.stdout.write(
    `\n梯度 Tidu  ${world.instance.origin}\n  ${zh} / ${en}\n  登录页任选示例账号；Ctrl+C 停止并删除数据 / choose any account; Ctrl+C stops it and removes its data\n`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await stop();
};
