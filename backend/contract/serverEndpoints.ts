import { accountEndpoints } from './accountEndpoints.ts';
import { analyticsEndpoints } from './analyticsEndpoints.ts';
import { classEndpoints } from './classEndpoints.ts';
import { pushedSetEndpoints } from './pushedSets.ts';
import { reportAdminEndpoints } from './reports.ts';

/** What needs accounts: only a server has it. */
export const serverEndpoints = {
	...accountEndpoints,
	...reportAdminEndpoints,
	...analyticsEndpoints,
	...classEndpoints,
	...pushedSetEndpoints,
} as const;
