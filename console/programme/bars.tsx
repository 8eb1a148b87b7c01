import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TargetShown } from '../../interface/programme.ts';
import { amount } from '../display/number.ts';
import { PlaceLink } from '../display/place-link.tsx';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Lamp } from './lamp.tsx';
import { takenFrom } from './taken-from.ts';

/** A level of a year, against what it is to be: the annual figure solid, a flash pale, a forecast dashed. */
const Bar = ({ of }: { readonly of: TargetShown }) => {
  const { counting, flash, forecast, target } = of;
  const numbers = [target, counting?.value, flash?.value, forecast?.value].map((one) =>
    Number(one ?? 0),
  );
  const most = Math.max(1, ...numbers);
  const share = (value: string | undefined) => `${(Number(value ?? 0) / most) * 100}%`;
  return (
    <div className="bar" aria-hidden="true">
      {forecast !== undefined && (
        <span className="bar-forecast" style={{ width: share(forecast.value) }} />
      )}
      {flash !== undefined && <span className="bar-flash" style={{ width: share(flash.value) }} />}
      {counting !== undefined && (
        <span className="bar-annual" style={{ width: share(counting.value) }} />
      )}
      {target !== undefined && <span className="bar-target" style={{ left: share(target) }} />}
    </div>
  );
};

/** `年报5500.1 · 预计5800 / 目标5500亿元`: the same in words; the figures open where they come from. */
const Said = ({ of }: { readonly of: TargetShown }) => {
  const { counting, flash, forecast, target, unit } = of;
  const { t } = useTranslation('programme');
  const { language, say } = useLanguage();
  const unitName = useUnit();
  const known = [
    counting === undefined
      ? undefined
      : t('bars.annual', { value: amount(counting.value, language) }),
    counting === undefined && flash !== undefined
      ? t('bars.flash', { value: amount(flash.value, language) })
      : undefined,
    forecast === undefined
      ? undefined
      : t('bars.forecast', { value: amount(forecast.value, language) }),
  ].filter((one) => one !== undefined);
  // A count of clusters is no figure of one: it has neither a scale nor a target.
  if (target === undefined && counting !== undefined)
    return (
      <span className="bar-said number">
        <PlaceLink place={takenFrom(of)} className="bar-figures">
          {say(of.attained)}
        </PlaceLink>
      </span>
    );
  return (
    <span className="bar-said number">
      {known.length === 0 ? (
        t('bars.nothing')
      ) : (
        <PlaceLink place={takenFrom(of)} className="bar-figures">
          {known.join(' · ')}
        </PlaceLink>
      )}
      {target !== undefined &&
        ` / ${t('bars.target', { value: amount(target, language), unit: unitName(unit) })}`}
    </span>
  );
};

/** The levels of a set, seven of them in 1122+N. */
export const Bars = ({ targets }: { readonly targets: readonly TargetShown[] }) => {
  const { say } = useLanguage();
  return (
    <ul className="bars">
      {targets.map((target) => (
        <li key={target.entry}>
          <span className="bar-name">
            <Lamp light={target.light} says={say(target.says)} />{' '}
            <Link
              to="/registers/$name/$id"
              params={{ name: 'targets', id: target.entry }}
              title={say(target.title)}
            >
              {say(target.title)}
            </Link>
          </span>
          <Said of={target} />
          {target.target !== undefined && <Bar of={target} />}
        </li>
      ))}
    </ul>
  );
};
