// The `meter` command as a process: `npm run meter`. What it does is command.ts's.
import './temporal';
import { meter } from './command';

process.exitCode = meter(process.argv.slice(2));
