import { editNetworkMessages as words } from '@/lib/messages/edit-network';
import { FormSection } from '../form/form-section';
import { PlanPane } from '../plan/plan-pane';
import type { Planning } from '../plan/use-plan';

/** What the form comes to, below it. @param why said while there is nothing to plan. */
export function PlanSection({ planning, why }: { planning: Planning | undefined; why: string }) {
  return (
    <FormSection title={words.what}>
      {planning ? <PlanPane planning={planning} warningsFirst /> : <p className="text-ink-soft">{why}</p>}
    </FormSection>
  );
}
