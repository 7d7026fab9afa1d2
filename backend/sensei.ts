/** Every command there is, run from the sources: `npm run -s sensei -- COMMAND`. No bundle is made of this file. */
import { runCommandLine } from './commandLine.ts';
import { serverCommands } from './serverCommands.ts';
import { soloCommands } from './soloCommands.ts';

process.exitCode = await runCommandLine({ ...soloCommands, ...serverCommands }, process.argv.slice(2));
