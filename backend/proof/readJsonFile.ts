import type * as z from 'zod';
import type { ProofFix } from '#contract/proofLines.ts';
import { type FileFormat, presentForm } from './fileFormat.ts';
import type { Finding } from './finding.ts';
import { parseJsonText } from './jsonText.ts';

export type LineOf = (path: readonly PropertyKey[]) => number;

/** A JSON file that fits its schema, or what keeps it from that, each with its line. `isNewer`: it is of a format that is not known here. */
export type ReadJson<Value> =
	{ kind: 'fits'; value: Value; lineOf: LineOf } | { kind: 'misfits'; findings: Finding[]; isNewer: boolean };

/**
 * Reads the text of a JSON file by a schema. Lines are those of the text, also where an older form was brought to the present one before.
 * @param file its path, for the findings
 * @param format of a file whose format has versions
 * @param fixOf what mends an issue of the schema, where that is obvious
 */
export function readJsonFile<Value>(
	file: string,
	text: string,
	schema: z.ZodType<Value>,
	format?: FileFormat,
	fixOf: (issue: z.core.$ZodIssue) => ProofFix | undefined = () => undefined,
): ReadJson<Value> {
	const misfits = (findings: Finding[], isNewer = false): ReadJson<Value> => ({ kind: 'misfits', findings, isNewer });
	const json = parseJsonText(text);
	if (json.kind === 'malformed')
		return misfits([{ file, line: json.line, message: `Not valid JSON: ${json.message}.` }]);
	const form =
		format === undefined ? ({ kind: 'present', value: json.value } as const) : presentForm(format, json.value);
	if (form.kind === 'newer')
		return misfits([{ file, line: json.lineOf(['formatVersion']), message: form.message }], true);
	const result = schema.safeParse(form.value);
	if (result.success) return { kind: 'fits', value: result.data, lineOf: json.lineOf };
	const findings = result.error.issues.flatMap(nearestIssues).map((issue): Finding => {
		const message = `${issue.path.length === 0 ? 'The file' : issue.path.join('.')}: ${issue.message}.`;
		const found = { file, line: json.lineOf(placeOf(issue)), message };
		const fix = fixOf(issue);
		return fix === undefined ? found : { ...found, fix };
	});
	return misfits(findings);
}

/** What fits none of several forms is told by what keeps it from the form that it is nearest to. */
function nearestIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
	return (nearest ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** An unknown key is reported at the object around it; the key itself is where to look. */
function placeOf(issue: z.core.$ZodIssue): PropertyKey[] {
	return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}
