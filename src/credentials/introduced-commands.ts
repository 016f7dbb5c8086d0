import type { Introducer } from './introducer.ts';

/** The rest of a command up to an option: lines may be continued. */
const REST = String.raw`(?:[^\n|;\\]|\\[\s\S]){0,300}?`;
const VALUE = String.raw`["']?(?<secret>[^\s"'|;&<>]{4,200})`;
const PAIR = String.raw`["']?[^\s:"'$<>{]{1,100}:(?<secret>[^\s"'|;<>]{4,200})`;

function command(name: string, option: string, value: string): RegExp {
  return new RegExp(String.raw`(?:${name})(?=[ \t"'])${REST}[ \t"'](?:${option})(?:["'],[ \t]{0,2})?${value}`, 'dyi');
}

/** A literal that announces a command, and the pattern that begins there. `secret` is its group. */
export const COMMANDS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['mysql', command(String.raw`mysql\w{0,12}`, '-p', String.raw`(?!\d{2,5}:\d)${VALUE}`)],
  ['mariadb', command(String.raw`mariadb[\w-]{0,12}`, '-p', VALUE)],
  ['sshpass', command('sshpass', String.raw`-p[ \t]{0,4}`, VALUE)],
  ['redis-cli', command('redis-cli', String.raw`(?:-a|--pass)[ \t=]{1,4}`, VALUE)],
  ['curl', command(String.raw`curl(?:\.exe)?`, String.raw`(?:-\w{0,6}u|--user|--proxy-user|-U)[ \t=]{0,4}`, PAIR)],
  ['http ', command('https?', String.raw`(?:-a|--auth)[ \t=]{1,4}`, PAIR)],
  ['docker login', command('docker login', String.raw`(?:-p|--password)[ \t=]{1,4}`, VALUE)],
  ['podman login', command('podman login', String.raw`(?:-p|--password)[ \t=]{1,4}`, VALUE)],
  ['registry login', command('registry login', String.raw`(?:-p|--password)[ \t=]{1,4}`, VALUE)],
  ['skopeo', command('skopeo', String.raw`--(?:src-|dest-)?creds[ \t=]{1,4}`, PAIR)],
  ['mongo', command('mongo(?:sh|dump|restore|import|export|stat|top)?', String.raw`-p[ \t]{0,2}`, VALUE)],
  ['ldap', command('ldap(?:search|modify|add|delete|passwd|whoami|compare)', String.raw`-w[ \t]{0,2}`, VALUE)],
  ['psexec', command(String.raw`psexec(?:64)?(?:\.exe)?`, String.raw`[-/]p[ \t]{1,4}`, VALUE)],
  ['PsExec', command(String.raw`psexec(?:64)?(?:\.exe)?`, String.raw`[-/]p[ \t]{1,4}`, VALUE)],
  ['az login', command('az login', String.raw`(?:-p|--password)[ \t=]{1,4}`, VALUE)],
  ['plink', command(String.raw`plink(?:\.exe)?`, String.raw`-pw[ \t]{1,4}`, VALUE)],
  ['pscp', command(String.raw`pscp(?:\.exe)?`, String.raw`-pw[ \t]{1,4}`, VALUE)],
  ['sqlcmd', command(String.raw`sqlcmd(?:\.exe)?`, String.raw`-P[ \t]{0,4}`, VALUE)],
  ['bcp ', command('bcp', String.raw`-P[ \t]{0,4}`, VALUE)],
  ['sqlplus', command('sqlplus', '', String.raw`["']?[\w$#]{1,40}/(?<secret>[^\s"'|;&<>@/]{4,100})(?=[@\s"'])`)],
  ['smbclient', command('smbclient', String.raw`(?:-U|--user)[ \t=]{0,4}`, String.raw`["']?[^\s%"']{1,60}%(?<secret>[^\s"'|;&<>]{4,200})`)],
  ['lftp', command('lftp', String.raw`-u[ \t]{0,4}`, String.raw`["']?[^\s,"']{1,60},(?<secret>[^\s"'|;&<>]{4,200})`)],
  ['freerdp', command('freerdp', '/p:', VALUE)],
  ['rdesktop', command('rdesktop', String.raw`-p[ \t]{1,4}`, VALUE)],
  ['unzip', command('unzip', String.raw`-P[ \t]{0,4}`, VALUE)],
  ['zip -', command('zip', String.raw`-P[ \t]{0,4}`, VALUE)],
  ['7z ', command('7z', '-p', VALUE)],
  ['snmp', command('snmp(?:walk|get|set|bulkwalk|table)', String.raw`-c[ \t]{0,4}`, VALUE)],
  ['openssl', command('openssl', String.raw`(?:-k|-K)[ \t]{1,4}`, VALUE)],
  ['ConvertTo-SecureString', /ConvertTo-SecureString[ \t]{1,4}(?:-\w{2,16}[ \t]{1,4}){0,2}["'](?<secret>[^"'\n]{4,200})/dy],
  ['rabbitmqctl', /rabbitmqctl[ \t]{1,4}(?:add_user|change_password)[ \t]{1,4}[^\s]{1,60}[ \t]{1,4}["']?(?<secret>[^\s"'|;&<>]{4,200})/dy],
  [
    'htpasswd',
    /htpasswd[ \t]{1,4}(?:-\w{1,8}[ \t]{1,4}){0,4}-\w{0,6}b\w{0,6}[ \t]{1,4}(?:-\w{1,8}[ \t]{1,4}){0,4}[^\s]{1,120}[ \t]{1,4}[^\s]{1,60}[ \t]{1,4}["']?(?<secret>[^\s"'|;&<>]{4,200})/dy,
  ],
  [
    'net use',
    /net use[ \t][^\n]{0,120}?\\\\[^\s]{1,100}[ \t]{1,4}(?:\/user:[^\s]{1,60}[ \t]{1,4})?["']?(?<secret>[^\s"'|;&<>/]{4,100})["']?(?=[ \t]{1,4}\/|[ \t]{0,4}\r?\n|$)/diy,
  ],
  [
    'echo',
    /echo[ \t]{1,4}(?:-\w{1,3}[ \t]{1,4})?["']?[\w-]{1,40}:(?<secret>[^\s"'|;&<>$]{4,200})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?chpasswd/dy,
  ],
  [
    'chpasswd:',
    /chpasswd:\s{1,20}(?:expire:[^\n]{0,20}\n\s{1,20})?list:[ \t]{0,4}\|?\s{1,40}(?:- )?[\w-]{1,40}:(?<secret>[^\s"'|;&<>$]{4,200})/dy,
  ],
  [
    'rootpw',
    /rootpw[ \t]{1,4}(?:--plaintext[ \t]{1,4}|--allow-ssh[ \t]{1,4}){0,2}(?<secret>[^\s"'-][^\s"']{3,100})[ \t]{0,4}(?:\r?\n|$)/dy,
  ],
  ['d-i passwd', /d-i passwd\/[\w-]{1,40}(?:password)(?:-again)?[ \t]{1,4}password[ \t]{1,4}(?<secret>[^\s"']{4,100})/dy],
  [
    'sp_addlogin',
    /sp_addlogin\s{1,4}(?:@\w{1,20}\s{0,4}=\s{0,4})?N?'[^'\n]{1,60}'\s{0,4},\s{0,4}(?:@\w{1,20}\s{0,4}=\s{0,4})?N?'(?<secret>[^'\n]{4,100})/diy,
  ],
  ['snmp-server', /snmp-server community[ \t]{1,4}(?<secret>[^\s"']{4,64})/dy],
  [
    'IDENTIFIED',
    /identified[ \t]{1,4}(?:with[ \t]{1,4}[\w'"`]{1,40}[ \t]{1,4})?by[ \t]{1,4}(?:password[ \t]{1,4})?["']?(?<secret>[^\s"';]{4,100})/diy,
  ],
  [
    // Prose has these words, too: what somebody is identified by is quoted in a statement alone.
    'identified',
    /identified[ \t]{1,4}(?:with[ \t]{1,4}[\w'"`]{1,40}[ \t]{1,4})?by[ \t]{1,4}(?:password[ \t]{1,4})?["'](?<secret>[^\s"';]{4,100})/diy,
  ],
  ['jdbc:oracle', /jdbc:oracle:\w{1,10}:[\w$#]{1,40}\/(?<secret>[^\s"'@/]{4,100})(?=@)/dy],
  [
    'echo ',
    /echo[ \t]{1,4}(?:-\w{1,3}[ \t]{1,4})?["']?(?<secret>[^\s"'|;&<>$`]{4,200})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4}-\w{0,4}S|(?:sudo[ \t]{1,4})?(?:passwd|cryptsetup|vncpasswd|smbpasswd|kinit)\b|[\w./-]{1,30}[^\n|]{0,120}--password-stdin)/dy,
  ],
  ['net user', /net user[ \t]{1,4}["']?[\w.-]{1,40}["']?[ \t]{1,4}["']?(?<secret>[^\s"'/*][^\s"']{3,100})/diy],
  ['schtasks', command('schtasks', '/rp[ \\t]{1,4}', VALUE)],
  ['btoa(', /btoa\(["'`][^\s:"'`$]{1,60}:(?<secret>[^\s"'`$]{4,200})["'`]\)/dy],
  ['b64encode(', /b64encode\(b?["'][^\s:"']{1,60}:(?<secret>[^\s"'{}]{4,200})["']/dy],
  ['Buffer.from(', /Buffer\.from\(["'`][^\s:"'`$]{1,60}:(?<secret>[^\s"'`$]{4,200})["'`][^)\n]{0,20}\)\.toString\(["']base64/dy],
  ['USERPWD', /USERPWD["']?[ \t]{0,4}(?:,|=>|=)[ \t]{0,4}["'][^\s:"'$]{1,60}:(?<secret>[^\s"'$]{4,200})/dy],
  ['stats auth', /stats auth[ \t]{1,4}[^\s:]{1,60}:(?<secret>[^\s]{4,100})/dy],
  ['login=', /login=[^\s:&"']{1,60}:(?<secret>[^\s&"']{4,100})/dy],
  [']:587 ', /\]:587[ \t]{1,8}[^\s:]{1,100}:(?<secret>[^\s]{4,100})[ \t]{0,4}(?:\r?\n|$)/dy],
  ['@tcp(', /@tcp\(/dy],
  ['BUNDLE_', /BUNDLE_\w{1,80}["']?[ \t]{0,4}[:=][ \t]{0,4}["']?[^\s:"'$]{1,60}:(?<secret>[^\s"'$]{4,200})/dy],
  [
    'uthorization',
    /uthorization\\?["'`]?[\])]?[ \t]{0,4}(?::|=>?|,)?[ \t]{0,4}\\?["'`]?(?:value[=:]["'])?(?:Bearer|Token|ApiKey|Api-Key|SSWS|Bot|GenieKey|Key|OAuth|PRIVATE-TOKEN)[ \t:=]{1,3}["']?(?<secret>[A-Za-z0-9._~+/=-]{12,2048})/diy,
  ],
  ['Bearer ', /Bearer[ \t]{1,2}(?:["'`]\s{0,4}[.+,]\s{0,4})?["'`]?(?<secret>[A-Za-z0-9._~+/=-]{16,2048})/dy],
  ['bearer ', /bearer[ \t]{1,2}["']?(?<secret>[A-Za-z0-9._~+/=-]{20,2048})/dy],
  ['PHPSESSID', /PHPSESSID=(?<secret>[\w%,-]{20,200})/dy],
  ['sessionid=', /sessionid=(?<secret>[\w%.:-]{20,200})/dy],
  ['connect.sid', /connect\.sid=(?<secret>s%3A[\w%.+-]{20,300})/dy],
  ['JSESSIONID', /JSESSIONID=(?<secret>[\w.!-]{20,200})/dy],
  ['_session=', /_session=(?<secret>[\w%+=/-]{32,1000})/dy],
];

const CALLED: Readonly<Record<string, string>> = {
  uthorization: 'authorization',
  'Bearer ': 'authorization',
  'bearer ': 'authorization',
  PHPSESSID: 'session_token',
  'sessionid=': 'session_token',
  'connect.sid': 'session_token',
  JSESSIONID: 'session_token',
  '_session=': 'session_token',
};
const KEYS = new Map(COMMANDS.map(([word, pattern]) => [pattern, CALLED[word] ?? 'password']));

/** The password before an offset, behind a user: Go's data source name of MySQL (`user:…@tcp(host)/db`). */
function behindUser(text: string, at: number): readonly [number, number] | undefined {
  const before = text.slice(Math.max(0, at - 200), at);
  const password = /[\w.-]{1,60}:([^\s"'`@/:]{4,100})$/.exec(before)?.[1];
  return password === undefined ? undefined : [at - password.length, at];
}

/** The password that a command, a statement or a header holds. */
export function inCommand(pattern: RegExp): Introducer {
  const key = KEYS.get(pattern) ?? 'password';
  return ({ text, add }, at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const range = match?.[0] === '@tcp(' ? behindUser(text, at) : match?.indices?.groups?.['secret'];
    if (range !== undefined) add(key, range[0], range[1]);
  };
}
