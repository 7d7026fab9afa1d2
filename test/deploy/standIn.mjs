// Stands for a program that a script of deploy/ calls: asks the test what it answers. The first argument is the program's name.
import { buffer } from 'node:stream/consumers';

const [program, ...words] = process.argv.slice(2);
const input = (await buffer(process.stdin)).toString('base64');
const { STAND_INS: url, ...environment } = process.env;
const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ program, words, environment, input }) });
const { code, out } = await answer.json();
process.stdout.write(Buffer.from(out, 'base64'));
process.exitCode = code;
