const COMMANDS = new Set(
  'run runs script scripts cmd cmds command commands args arguments argv exec execstart execstartpre execstartpost execstop entrypoint startcommand buildcommand predeploycommand initialdeploycommand releasecommand release_command release postcreatecommand poststartcommand oncreatecommand updatecontentcommand user_data userdata user-data inline parameter_overrides sh shell bash'.split(
    ' ',
  ),
);

/** Whether a key holds a command or its words. */
export function isCommandKey(key: string): boolean {
  return COMMANDS.has(key.toLowerCase());
}
