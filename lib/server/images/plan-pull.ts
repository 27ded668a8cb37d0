import type { WirePlan } from '@/lib/contract/plan';
import { isImageReference } from '@/lib/domain/image';
import { shellCommand } from '@/lib/domain/shell-quote';
import { describePlan } from '@/lib/messages/describe-plan';

type Accepted = Extract<WirePlan, { ok: true }>;

/** The plan of a pull, which has one step. What was pulled stays: no container is told to let go of its image. */
export function planPull(reference: string): Accepted | Extract<WirePlan, { ok: false }> {
  const image = reference.trim();
  if (image === '')
    return describePlan({ ok: false, reasons: [{ code: 'image-empty', field: 'reference' }] });
  if (!isImageReference(image)) {
    return describePlan({ ok: false, reasons: [{ code: 'image-invalid', field: 'reference', image }] });
  }
  const command = shellCommand(['docker', 'pull', image]);
  return {
    ok: true,
    steps: [{ verb: 'pull', subject: image, command, reversible: false }],
    warnings: [],
    commands: [command],
  };
}
