import { bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { Check } from '../check.ts';
import { inForce } from '../state.ts';

/** Opinions are gathered before a meeting hears a matter: of each that was asked, and of one at least. */
export const opinionsGathered: Check = ({ next, nameOf }) => {
  const given = inForce(next, 'opinions').map(({ values }) => values.unit);
  const silent = inForce(next, 'asked')
    .map(({ values }) => String(values.unit))
    .filter((unit) => !given.includes(unit))
    .map(nameOf);
  if (silent.length > 0)
    return {
      path: 'act',
      said: bilingual(
        `${silent.map(({ zh }) => zh).join('、')}尚未反馈意见，请催办；不再等待的，请办理“结束征求”并说明理由`,
        `no opinion yet of ${silent.map(({ en }) => en).join(', ')}: remind them, or end the asking and say why`,
      ),
    };
  if (given.length > 0) return undefined;
  return {
    path: 'act',
    said: bilingual(
      '尚未登记有关单位意见，不能提请上会。请先征求意见并登记',
      'no opinion is on record: gather them before a meeting hears the matter',
    ),
  };
};

/** A meeting hears on what the units differ. */
export const differencesListed: Check = ({ next, nameOf }) => {
  const differing = inForce(next, 'opinions').filter(({ values }) => values.agrees === 'differs');
  if (differing.length === 0 || own(next.values, 'differences') !== undefined) return undefined;
  const units = differing.map(({ values }) => nameOf(String(values.unit)));
  return {
    path: 'values.differences',
    said: bilingual(
      `${units.map(({ zh }) => zh).join('、')}有不同意见，请在“主要分歧”中逐项列明后再提请上会`,
      `${units.map(({ en }) => en).join(', ')} differ: say on what before a meeting hears the matter`,
    ),
  };
};

/** A matter is closed once what was decided is done. */
export const actionsDone: Check = ({ next }) => {
  const open = inForce(next, 'actions');
  return open.length === 0
    ? undefined
    : {
        path: 'act',
        said: bilingual(
          `还有${open.length}项落实事项未办结，不能销号`,
          `${open.length} of the actions are not done: the matter cannot be closed`,
        ),
      };
};
