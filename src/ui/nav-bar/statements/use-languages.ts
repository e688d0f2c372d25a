// The language that each customer is proposed to be written to in, until a person chooses another one.
import { useEffect, useState } from 'react';
import type { Speaks } from '../../../actions/statements/languages';
import { Failure } from '../../../actions/failure';
import { proposals } from './languages';
import type { StatementTools } from './statement-tools';

/**
 * @param all another array is asked anew
 * @returns in the order given; null while they are being found out. Where that fails everybody is proposed English, which
 * a person sees and can change
 */
export function useLanguages(
  all: readonly Speaks[],
  { locales }: Pick<StatementTools, 'locales'>,
): readonly string[] | null {
  const [found, setFound] = useState<{ readonly of: unknown; readonly languages: readonly string[] } | null>(
    null,
  );
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const take = (languages: readonly string[]) => isCurrent && setFound({ of: all, languages });
    proposals(locales, all).then(take, (thrown: unknown) => {
      if (thrown instanceof Failure) take(all.map(() => 'en'));
      else if (isCurrent) setBug({ thrown });
    });
    return () => {
      isCurrent = false;
    };
  }, [all, locales]);
  if (bug !== null) throw bug.thrown as Error;
  return found?.of === all ? found.languages : null;
}
