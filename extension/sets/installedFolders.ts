import * as z from 'zod';
import { installedSetsMax } from '#contract/sets.ts';

/** What of an extension tells whether it carries sets; its manifest may be anything. */
interface Installed {
	extensionPath: string;
	packageJSON: unknown;
}

const CarriesSets = z.looseObject({
	contributes: z.looseObject({ codeSensei: z.looseObject({ challengeSets: z.array(z.unknown()).min(1) }) }),
});

/** The folders of the extensions that carry challenge sets, in a lasting order. Whether the sets are any good is not looked at here. */
export function installedFolders(extensions: readonly Installed[]): string[] {
	return extensions
		.filter(({ packageJSON }) => CarriesSets.safeParse(packageJSON).success)
		.map(({ extensionPath }) => extensionPath)
		.sort()
		.slice(0, installedSetsMax);
}
