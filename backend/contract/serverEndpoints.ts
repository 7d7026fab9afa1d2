import { accountEndpoints } from './accountEndpoints.ts';
import { classEndpoints } from './classEndpoints.ts';
import { documentEndpoints } from './documents.ts';
import { featureEndpoints } from './features.ts';
import { pushedSetEndpoints } from './pushedSets.ts';
import { reportAdminEndpoints } from './reports.ts';

/** What needs accounts: only a server has it. */
export const serverEndpoints = {
	...accountEndpoints,
	...reportAdminEndpoints,
	...classEndpoints,
	...pushedSetEndpoints,
	...documentEndpoints,
	...featureEndpoints,
} as const;
