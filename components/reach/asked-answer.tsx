'use client';
import { agreement } from '@/lib/domain/probe/agreement';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { Answer, Headline } from './answer';
import { Disagreement } from './disagreement';
import { ProofSection, sentenceOf } from './proof-section';
import { useProof } from './use-proof';

/** The answer to one question: what is declared, what trying it showed, and first of all where these do not fit. */
export function AskedAnswer({ explanation, headline }: { explanation: Explanation; headline: string }) {
  const { question, verdict } = explanation;
  const proof = useProof(question);
  const tried = proof.reply?.verdict === 'needs-image' ? undefined : proof.reply;
  // A proof is held against what was declared when it was tried: what changed since, it could not know.
  const isOutdated = tried?.explanation !== undefined && tried.explanation.verdict !== verdict;
  const disagrees = tried !== undefined && !isOutdated && agreement(explanation, tried.proof) === false;
  return (
    <>
      {disagrees ? (
        <Disagreement verdict={verdict} explained={headline} proven={sentenceOf(tried.proof, question)} />
      ) : (
        <Headline verdict={verdict} sentence={headline} />
      )}
      <ProofSection question={question} proof={proof} isOutdated={isOutdated} />
      <Answer explanation={explanation} />
    </>
  );
}
