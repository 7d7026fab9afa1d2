import { type CallAnswer, type StandIns, startStandIns } from './standIns.ts';

/** What stands behind `docker`: the processes of a test. */
export interface Containers {
	isHealthy(service: string): Promise<boolean>;
	imageOf(service: string): string;
	/** The service gets the image; answers whether it became healthy. */
	replace(service: string, image: string): Promise<boolean>;
	migrate(image: string): Promise<boolean>;
}

/** A program `docker` that knows the commands of deploy/roll.sh, and carries them out on the processes of a test. Any other fails. */
export function startDockerStandIn(containers: Containers): Promise<StandIns> {
	const tags = new Map([['code-sensei-server:local', 'sha256:new']]);
	const imageNamed = (tag: string): string => tags.get(`code-sensei-server:${tag}`) ?? tag;
	const done = (isDone: boolean): CallAnswer => ({ code: isDone ? 0 : 1, out: '' });
	const said = (out: string): CallAnswer => ({ code: 0, out: `${out}\n` });
	return startStandIns(['docker'], async ({ words, environment }) => {
		const command = words.join(' ');
		const service = words.at(-1) ?? '';
		const container = service.replace('container-of-', '');
		const image = imageNamed(environment['CODE_SENSEI_IMAGE_TAG'] ?? 'local');
		if (command.startsWith('compose ps --quiet ')) return said(`container-of-${service}`);
		if (command.startsWith('inspect --format {{.State.Health.Status}} '))
			return said((await containers.isHealthy(container)) ? 'healthy' : 'unhealthy');
		if (command.startsWith('inspect --format {{.Image}} ')) return said(containers.imageOf(container));
		if (command === 'compose run --rm --no-deps migrate') return done(await containers.migrate(image));
		if (command.startsWith('compose up --detach --no-deps --no-build --force-recreate --wait --wait-timeout '))
			return done(await containers.replace(service, image));
		if (command.startsWith('compose logs ')) return said('the last words');
		if (command.startsWith('tag ')) {
			tags.set(service, words.at(-2) ?? '');
			return done(true);
		}
		return { code: 125, out: `not known: ${command}\n` };
	});
}
