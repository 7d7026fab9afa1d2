import { parseArgs } from 'node:util';
import { EmailAddress, Password, RegisterRequest } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import { type AdminParts, makeAdmin, promoteToAdmin } from './accounts/makeAdmin.ts';
import { type PasswordInput, readPassword } from './readPassword.ts';

export const createAdminHelp = `code-sensei create-admin --email ADDRESS [--name NAME]

Gives the role admin to the account with this address; if there is none, it is made. Works on the server's own database, with its configuration.
The password of a new account is asked for without showing it. Without a terminal it is the first line of standard input. It is never an option:
other users of the machine can see those.

  --email ADDRESS  the account's e-mail address
  --name NAME      how a new account is called (default: what stands before the @)`;

export interface CreateAdminSurroundings {
	input: PasswordInput;
	out: (text: string) => void;
	err: (text: string) => void;
	/** Opens the server's database. @throws AppError when it can't */
	open(): Promise<{ parts: AdminParts; close(): Promise<void> }>;
}

/** Answers with the exit code: 0 done, 1 could not be done, 2 asked wrongly. */
export async function createAdminCommand(args: string[], surroundings: CreateAdminSurroundings): Promise<number> {
	const { err } = surroundings;
	const asked = parse(args);
	if (typeof asked === 'string') {
		err(`${asked}\n\n${createAdminHelp}\n`);
		return 2;
	}
	try {
		const opened = await surroundings.open();
		try {
			return await createAdmin(asked, opened.parts, surroundings);
		} finally {
			await opened.close();
		}
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		err(`${error.message}\n`);
		return 1;
	}
}

interface AskedAdmin {
	email: string;
	displayName: string;
}

/** What is asked for, or what is wrong with it. */
function parse(args: string[]): AskedAdmin | string {
	let values: { email?: string; name?: string };
	try {
		({ values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } }));
	} catch (error) {
		if (error instanceof TypeError) return error.message;
		throw error;
	}
	const email = EmailAddress.safeParse(values.email).data;
	if (email === undefined) return 'Name the account by its e-mail address.';
	const displayName = RegisterRequest.shape.displayName.safeParse(values.name ?? email.replace(/@.*/, '')).data;
	if (displayName === undefined) return 'A name has 1 to 80 characters.';
	return { email, displayName };
}

async function createAdmin(
	asked: AskedAdmin,
	parts: AdminParts,
	surroundings: CreateAdminSurroundings,
): Promise<number> {
	const { out, err } = surroundings;
	if (await promoteToAdmin(parts, asked.email)) {
		out('The account has the role admin now.\n');
		return 0;
	}
	const password = await askForPassword(surroundings);
	if (password === undefined) {
		err('Nothing was changed.\n');
		return 1;
	}
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	const isMade = await makeAdmin(parts, { ...asked, password, timeZone });
	// Somebody registered with the address while the password was typed.
	if (!isMade && !(await promoteToAdmin(parts, asked.email))) {
		err('The account could not be made. Try again.\n');
		return 1;
	}
	out(isMade ? 'The account was made and has the role admin.\n' : 'The account has the role admin now.\n');
	return 0;
}

async function askForPassword({ input, err }: CreateAdminSurroundings): Promise<string | undefined> {
	const typed = await readPassword(input, 'Password: ', err);
	if (typed === undefined) {
		err('No password was given.\n');
		return undefined;
	}
	const parsed = Password.safeParse(typed);
	if (!parsed.success) {
		err(`${parsed.error.issues.map(({ message }) => message).join('; ')}.\n`);
		return undefined;
	}
	if (input.isTTY === true && (await readPassword(input, 'Once more: ', err)) !== typed) {
		err('These were two different passwords.\n');
		return undefined;
	}
	return parsed.data;
}
