// How the server's bundle is made, for the build and for the test that runs it.

/** Packages that MongoDB's driver uses if somebody installed them beside it: compression, encryption in the client, cloud credentials. */
const optionalOfMongo = [
	'@aws-sdk/credential-providers',
	'@mongodb-js/zstd',
	'aws4',
	'gcp-metadata',
	'kerberos',
	'mongodb-client-encryption',
	'snappy',
	'socks',
];

/** Other drivers and a faster parser, which BullMQ uses if somebody installed them beside it. */
const optionalOfBull = ['@valkey/valkey-glide', 'msgpackr-extract', 'pg'];

export const serverBundle = {
	entryPoints: ['backend/serverMain.ts'],
	entryNames: 'server',
	chunkNames: 'server-[name]-[hash]',
	outExtension: { '.js': '.mjs' },
	platform: 'node',
	format: 'esm',
	splitting: true,
	// express and mongoose are CommonJS: their require() calls need one in an ES module.
	banner: {
		js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
	},
	external: [...optionalOfMongo, ...optionalOfBull],
};
