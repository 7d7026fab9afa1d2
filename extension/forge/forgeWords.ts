import type { ForgeProgress } from '#contract/forge.ts';
import type { Localiser } from '../challenges/challengeWords.ts';
import { providerTitles } from './aiOrder.ts';

/** What happens now, in one line. */
export function forgeWords(l10n: Localiser, event: ForgeProgress): string {
	switch (event.kind) {
		case 'queued':
			return l10n.t('Waiting for a free place');
		case 'asking': {
			const title = providerTitles[event.provider];
			return event.attempt === 1
				? l10n.t('Asking {0} ({1})', title, event.model)
				: l10n.t('Asking {0} ({1}), attempt {2}', title, event.model, event.attempt);
		}
		case 'fellBack':
			return l10n.t('{0} did not deliver: {1}. Asking the next one', providerTitles[event.from], event.reason);
		case 'proving':
			return l10n.t('Checking by running code: {0}', event.step);
		case 'repairing':
			return event.findings === 1
				? l10n.t('The check found 1 fault; it is being mended')
				: l10n.t('The check found {0} faults; they are being mended', event.findings);
		default:
			return event satisfies never;
	}
}
