#!/usr/bin/env node
/** The command line of a server: what its image runs. */
import { runCommandLine } from './commandLine.ts';
import { serverCommands } from './serverCommands.ts';

process.exitCode = await runCommandLine(serverCommands, process.argv.slice(2));
