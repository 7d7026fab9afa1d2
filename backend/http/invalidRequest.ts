import type * as z from 'zod';
import type { Problem } from '#contract/problem.ts';

/** A request that does not fit its endpoint, with each place where it does not. */
export class InvalidRequest extends Error {
	readonly issues: NonNullable<Problem['issues']>;

	constructor(issues: NonNullable<Problem['issues']>) {
		super('the request does not fit the contract');
		this.name = 'InvalidRequest';
		this.issues = issues;
	}
}

/** More issues than these help nobody. */
const issuesShown = 20;

/** Parses one part of a request. @throws InvalidRequest with paths like `body.cases.0.input`. */
export function parsePart(schema: z.ZodType, value: unknown, part: 'params' | 'query' | 'body'): unknown {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new InvalidRequest(
		parsed.error.issues
			.flatMap(nearestIssues)
			.slice(0, issuesShown)
			.map(({ path, message }) => ({ path: [part, ...path.map(String)].join('.'), message })),
	);
}

/** Of what fits none of several forms: why it does not fit the nearest one. */
function nearestIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
	if (nearest.length === 0) return [issue];
	return nearest.flatMap((inner) => nearestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** No message of the contract nests deeper; far beyond it, a recursive parser would run out of stack. */
const depthMax = 32;

/** @throws InvalidRequest when a JSON value nests deeper than anything in the contract. Does not recurse itself. */
export function refuseTooDeep(value: unknown): void {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > depthMax) throw new InvalidRequest([{ path: 'body', message: 'is nested too deeply' }]);
		level = level.flatMap(childrenOf);
	}
}

function childrenOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'object' || value === null) return [];
	const values: unknown[] = Object.values(value);
	return values;
}
