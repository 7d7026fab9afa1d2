#!/usr/bin/env node
/** The command line of the backend that the extension carries. */
import { runCommandLine } from './commandLine.ts';
import { soloCommands } from './soloCommands.ts';

process.exitCode = await runCommandLine(soloCommands, process.argv.slice(2));
