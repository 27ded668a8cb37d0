import type { Container } from './container';

/**
 * Docker's lists show a container as it was written down last; an inspection shows it as it is. Everything that changes one writes it
 * down, but for a connect that fails.
 */
export function checkpoint(container: Container): void {
  container.revision += 1;
  for (const [name, attachment] of container.attachments) {
    if (attachment.isUnlisted === true) container.attachments.set(name, { ...attachment, isUnlisted: false });
  }
}
