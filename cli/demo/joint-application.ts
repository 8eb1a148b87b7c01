import { must, view } from './case-view.ts';
import { confirmPart, type Filing, fieldsOf } from './filing.ts';
import type { World } from './world.ts';

/** Three counties, each with its own part; one changes its part after all had confirmed, and only that lock breaks. */
export const changeOwnPart = async (world: World, filing: Filing): Promise<void> => {
  const { id, application } = filing;
  const partner = '371622';
  const part = `partnerPart@${partner}`;
  const before = await view(world.as('office'), id);
  must(
    Object.keys(before.submission.parts).length === Object.keys(application.parts).length,
    'not every part was confirmed',
  );
  const lead = world.as(`county:${application.applicant}`);
  await lead.isRefused('NotYourPart', id, 'ReopenPart', { part });
  await world.as(`county:${partner}`).does(id, 'ReopenPart', { part });
  const broken = await view(world.as('office'), id);
  const { [part]: _own, ...others } = before.submission.parts;
  must(
    JSON.stringify(broken.submission.parts) === JSON.stringify(others),
    'unlocking one part changed another',
  );
  await confirmPart(world, filing, part, { ...fieldsOf(filing, part), employees: 18_500 });
  const after = await view(world.as('office'), id);
  must(
    after.submission.parts[part]?.content !== before.submission.parts[part]?.content &&
      Object.entries(others).every(
        ([name, { content }]) => after.submission.parts[name]?.content === content,
      ),
    'the changed part should be the only one with new content',
  );
  world.tell(
    '联合申报：阳信县确认后又修改了本单位数据，仅其自己的确认失效并重新确认，另两家不受影响',
    'joint application: Yangxin changes its part after confirming; only its own lock breaks',
  );
};
