/**
 * Stands in for parts of packages that this extension never reaches, so that they don't ship in it; esbuild.config.mjs says for which: axios' own
 * form data (no form is sent), its ways through redirects and proxies (a token goes to one address
 * only, and VS Code itself sees to proxies), the debugging log of its agents (nobody reads it), and markdown-it's search for addresses in plain text (only
 * written links become links). The packages make one of each while they load, by call or by `new`: both are answered.
 */
function unusedPart(): unknown {
	return unusedPart;
}

export { unusedPart as default, unusedPart as getProxyForUrl, unusedPart as LinkifyIt };
