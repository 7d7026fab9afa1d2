/**
 * Stands in for parts of packages that this extension never reaches, so that they don't ship in it; esbuild.config.mjs says for which: axios' own
 * form data (no form is sent), the log of its redirects (none is followed), and markdown-it's search for addresses in plain text (only written
 * links become links).
 */
class UnusedPart {
	readonly isUnused = true;
}

export { UnusedPart as default, UnusedPart as LinkifyIt };
