/** What of the package is used here; it brings no types. */
declare module '@20minutes/s3rver' {
	import type { Server } from 'node:http';

	export = S3rver;

	/** A server that speaks S3's protocol, signatures checked, on a folder. Its one account has the id `S3RVER` and the secret `S3RVER`. */
	class S3rver {
		constructor(options: {
			address: string;
			port: number;
			silent: boolean;
			directory: string;
			vhostBuckets: boolean;
			configureBuckets: readonly { name: string; configs: readonly string[] }[];
		});
		run(): Promise<{ port: number }>;
		readonly httpServer: Server;
	}
}
