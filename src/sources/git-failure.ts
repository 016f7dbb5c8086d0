import { UsageError } from '../errors.ts';

/** For a child that did not start. */
export function missing(cause: unknown): UsageError {
  return new UsageError('git could not be started.', 'Install git and make sure that it is on the PATH.', { cause });
}

/** For a child that ended with a status other than zero, or that said less than it should. */
export function failure(args: readonly string[], status: unknown, complaint: string): UsageError {
  const verb = args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-c') ?? 'git';
  if (complaint.includes('dubious ownership')) {
    return new UsageError(
      'git refuses to read this repository: it belongs to another user.',
      'Run `git config --global --add safe.directory <folder>` in the same environment, with the folder of the repository.',
    );
  }
  const [first = ''] = complaint.split('\n');
  if (/index file (?:corrupt|smaller)|bad (?:index|signature)|unknown index entry|index uses .{1,40} extension/.test(complaint)) {
    return new UsageError(
      `git cannot read the index: ${first.slice(0, 200)}`,
      'Move the index aside (`mv .git/index .git/index.damaged`) and run `git reset`: git builds it anew from HEAD, and no file changes.',
    );
  }
  return new UsageError(
    `git ${verb} failed (${String(status)}): ${first.slice(0, 200)}`,
    'Run the same command by hand; envsep does not judge what git cannot read.',
  );
}
