import { contentSha256 } from '#proof/contentSha256.ts';
import { bankFiles } from './someChallenge.ts';

/** A proved folder as a model could have written it: one of the bank under another id, title and topic. */
export async function forgedFiles(slug: string, topic: string): Promise<ReadonlyMap<string, string>> {
	const files = new Map(await bankFiles('arrays/two-sum'));
	const change = (name: string, changes: object): void => {
		files.set(name, JSON.stringify({ ...(JSON.parse(files.get(name) ?? '{}') as object), ...changes })); // each of these files is an object
	};
	change('challenge.json', { id: `forge.${slug}`, title: `Made: ${slug}`, topics: [topic, 'arrays'] });
	change('proof.json', { contentSha256: contentSha256(files) });
	return files;
}
