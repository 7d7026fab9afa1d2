import type { Localiser } from '#extension/challenges/challengeWords.ts';

/** What `vscode.l10n` does where no translation is there: it fills in the English sentence. */
export const english: Localiser = {
	t(...given: unknown[]): string {
		const [message, ...values] = given;
		if (typeof message !== 'string') throw new TypeError('these tests know only sentences with holes');
		return message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
	},
};
