import type { ProofFormat } from '../proofRun.ts';
import type { ProofFormatName } from '../proveOptions.ts';
import { githubFormat } from './githubFormat.ts';
import { jsonFormat } from './jsonFormat.ts';
import { junitFormat } from './junitFormat.ts';
import { linesFormat } from './linesFormat.ts';
import { textFormat } from './textFormat.ts';

const formats: Readonly<Record<ProofFormatName, (out: (text: string) => void) => ProofFormat>> = {
	text: textFormat,
	json: jsonFormat,
	lines: linesFormat,
	junit: junitFormat,
	github: githubFormat,
};

/** What writes a run of `prove` in a format. */
export function createProofFormat(name: ProofFormatName, out: (text: string) => void): ProofFormat {
	return formats[name](out);
}
