// What became of a text for the customer, said once; where it could not be inserted, the text itself.
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { failureWords } from '../../shared/wording';
import type { ReplyWords } from './customer-reading';
import { OfferedText } from './OfferedText';
import type { ReplyCourse, ReplyOutcome } from './use-reply';

interface ReplyResultProps {
  readonly course: ReplyCourse;
  readonly words: ReplyWords;
}

export function ReplyResult({ course, words }: ReplyResultProps) {
  const reading = useReading();
  const { isBusy, outcome } = course;
  const isBad = outcome !== null && outcome.kind !== 'inserted' && outcome.kind !== 'copied';
  return (
    <>
      <div role="status">
        {isBusy ? words.button.busy() : isBad || outcome === null ? '' : doneWords(outcome, words)}
      </div>
      {outcome?.kind === 'failed' && (
        <div role="alert">
          {outcome.failure.kind === 'part_missing'
            ? words.refused.missing()
            : words.refused.language({ why: failureWords(outcome.failure, null, reading).title })}
        </div>
      )}
      {outcome?.kind === 'offered' && (
        <>
          <div role="alert">{offeredWords(outcome.because, words)}</div>
          <OfferedText label={words.hint.text()} text={outcome.text} />
          {outcome.because !== 'not_copied' && (
            <TextButton onClick={() => course.copyOffered(outcome.text)}>
              {words.button.copy_text()}
            </TextButton>
          )}
        </>
      )}
    </>
  );
}

function doneWords(outcome: ReplyOutcome, { done }: ReplyWords): string {
  if (outcome.kind !== 'inserted') return done.copied();
  const { wasThere, isPending } = outcome.inserted;
  if (outcome.text === 'summary') return wasThere ? done.inserted_before() : done.inserted();
  if (isPending === false) return done.asked_not_pending();
  return wasThere ? done.asked_before() : done.asked();
}

function offeredWords(because: (ReplyOutcome & { kind: 'offered' })['because'], words: ReplyWords): string {
  return because === 'not_copied' ? words.done.not_copied() : words.refused[because]();
}
