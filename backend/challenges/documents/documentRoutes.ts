import type { Handlers } from '../../http/handlers.ts';
import type { PublicDocuments } from './publicDocuments.ts';

/** Documents by hash, and where the list names that of the bank. */
export function documentRoutes(
	documents: PublicDocuments,
	{ listChallenges }: Pick<Handlers, 'listChallenges'>,
): Pick<Handlers, 'getDocument' | 'listChallenges'> {
	return {
		getDocument: ({ params }) => documents.get(params.hash),
		async listChallenges(asked) {
			const [page, bankDocument] = await Promise.all([listChallenges(asked), documents.bankHash()]);
			return { ...page, ...(bankDocument && { bankDocument }) };
		},
	};
}
