// Has a Piston server of yours fetch the languages that Code Sensei knows: `docker compose run --rm --entrypoint node api installLanguages.mjs`.
// Piston fetches them from the internet, once; they stay in its volume.
const base = process.env.PISTON_URL;
if (base === undefined || base === '') throw new Error('PISTON_URL is not set.');
const wanted = ['python', 'node', 'gcc'];

const available = await (await fetch(new URL('/api/v2/packages', base))).json();
for (const language of wanted) {
	const versions = available.filter((one) => one.language === language);
	if (versions.some(({ installed }) => installed)) {
		console.log(`${language} is there`);
		continue;
	}
	const newest = versions
		.map(({ language_version: version }) => version)
		.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
		.at(-1);
	if (newest === undefined) throw new Error(`Piston offers no package "${language}".`);
	const answer = await fetch(new URL('/api/v2/packages', base), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ language, version: newest }),
	});
	if (!answer.ok)
		throw new Error(`Piston could not install ${language} ${newest}: ${answer.status} ${await answer.text()}`);
	console.log(`${language} ${newest} was installed`);
}
