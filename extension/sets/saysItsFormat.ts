/** It stands at the top; no set.json is anywhere near this long. */
const readMax = 100_000;

/**
 * Whether a text is that of a set.json or challenge.json of ours, which say in which format they are written. Other programs have files of these names too. While it is
 * written it may be no JSON for a moment, so only this is looked for.
 */
export function saysItsFormat(text: string): boolean {
	return /"formatVersion"\s*:\s*\d/.test(text.slice(0, readMax));
}
