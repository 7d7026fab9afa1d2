import * as z from 'zod';
import { SetManifest } from '#contract/challengeSet.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/** What is known of a set; what can't be read is not. */
export const SetNames = z.object({
	publisher: SetManifest.shape.publisher.optional().catch(undefined),
	name: SetManifest.shape.name.optional().catch(undefined),
	version: SetManifest.shape.version.optional().catch(undefined),
	title: z.string().optional().catch(undefined),
});
export type SetNames = Partial<z.infer<typeof SetNames>>;

/**
 * The steps from a set to its learners, with the set's own names in them and words in capitals where they are not known.
 * @param template has `{{title}}`, `{{set}}`, `{{publisher}}`, `{{name}}` and `{{version}}`
 */
export function publishingText(template: string, title: string, names: SetNames): string {
	const known: Readonly<Record<string, string>> = {
		title,
		set: plainMarkdown(names.title ?? 'YOUR SET'),
		publisher: names.publisher ?? 'YOUR-PUBLISHER',
		name: names.name ?? 'YOUR-SET',
		version: names.version ?? '1.0.0',
	};
	return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => known[name] ?? hole);
}
