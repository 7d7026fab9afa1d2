// What deploy/release.sh reads and writes as JSON.
//   node releaseState.mjs current FILE                            the release that has all the traffic
//   node releaseState.mjs write FILE API WORKER RELEASE SHARES    SHARES as OLD=90,NEW=10
//   node releaseState.mjs failing < timeSeries                    requests and failures of an answer of Cloud Monitoring
import { readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const [what, file, ...rest] = process.argv.slice(2);
switch (what) {
	case 'current': {
		const { traffic } = JSON.parse(readFileSync(file, 'utf8'));
		const whole = Object.entries(traffic).find(([, percent]) => percent === 100);
		if (whole === undefined)
			throw new Error(`${file}: no release has all the traffic, so a release is under way or was cut off.`);
		console.log(whole[0]);
		break;
	}
	case 'write': {
		const [api, worker, release, shares] = rest;
		const traffic = Object.fromEntries(
			shares
				.split(',')
				.map((share) => share.split('='))
				.map(([name, percent]) => [name, Number(percent)]),
		);
		writeFileSync(file, `${JSON.stringify({ images: { api, worker }, release, traffic }, null, '\t')}\n`);
		break;
	}
	case 'failing': {
		const { timeSeries = [] } = JSON.parse(await text(process.stdin));
		let [requests, failed] = [0, 0];
		for (const { metric, points } of timeSeries) {
			const count = points.reduce((sum, { value }) => sum + Number(value.int64Value), 0);
			requests += count;
			if (metric.labels.response_code_class === '5xx') failed += count;
		}
		console.log(`${requests} ${failed}`);
		break;
	}
	default:
		throw new Error('current, write or failing');
}
