import { isDigest } from './reference.ts';
import { isOpaque, isWordy } from './strength.ts';

/** `PROD_DEPLOY_TOKEN`, `invalid_csrf_token`: the name of a variable or message, said where its value is looked up. */
export function isName(value: string): boolean {
  if (/^[a-z]{2,16}(?:_[a-z]{2,16}){1,8}$/.test(value) || isPathOfWords(value)) return true;
  return VARIABLE.test(value) && value.split('_').every((part) => /^(?:[A-Z]{1,16}\d{0,4}|[A-Z0-9]{1,4}|[A-Z]\d[A-Z]{1,12})$/.test(part));
}

const VARIABLE = /^[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,12}$/;

/** `CF_PASSWORD_PROD`, `sasl.password`, `JWT_KEY=[A-Za-z0-9]+`: where a secret is kept, what a secret must be like. */
export function isSaidOfSecret(value: string): boolean {
  if (isRule(value)) return true;
  if (VARIABLE.test(value)) return isName(value) && value.split('_').some((part) => HOLDS.test(part.toLowerCase()));
  return SETTING.test(value) && HOLDS.test(value.slice(value.lastIndexOf('.') + 1).toLowerCase());
}

/** `sasl.interbroker.password`: a setting of that name. */
const SETTING = /^[A-Za-z]{2,20}(?:\.[A-Za-z]{2,24}){1,6}$/;

/** Parts of the names that objects which hold secrets get. */
const HOLDS = /^(?:pass|secrets?|keys?|tokens?|creds?|credentials?|passwords?|certs?|tls|ssh|auth)$/;

/** `ibm-ppc64le-ssh-key`: the name of an object of Kubernetes that holds a secret, short parts joined by `-`. */
export function isObjectName(value: string): boolean {
  if (!/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){1,8}$/.test(value)) return false;
  const parts = value.split('-');
  return parts.some((part) => HOLDS.test(part)) && parts.filter((part) => part.length > 8).every((part) => isWordy(part, 0.5));
}

/** `aws:index/getAmi:getAmi`: words in a place, no value. */
function isPathOfWords(value: string): boolean {
  const parts = value.split(/[:/]/);
  return parts.length > 2 && parts.every((part) => /^[A-Za-z][A-Za-z-]{1,30}$/.test(part) && (part.length <= 8 || isWordy(part)));
}

/** A number, an address of a chain, a UUID that only samples have. */
export function isIdentifier(value: string): boolean {
  return /^-?\d{1,15}$|^0x[0-9a-fA-F]{40}$/.test(value);
}

const WORD_VALUE = /^(?:true|false|null|none|yes|no|on|off|~|required|optional|string|enabled|disabled|-?\d{1,5}(?:\.\d{1,6})?)$/i;

export function hasSecretShape(value: string): boolean {
  // An object holds secrets under names of their own.
  if (/^\{\s{0,8}\\?["']/.test(value)) return false;
  if (value.length < 4 || WORD_VALUE.test(value) || /^\/\/|^pk[._]/.test(value)) return false;
  if (isDigest(value) || /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || /^(?:\.{0,2}|~)\/[\w./-]*$/.test(value)) return false;
  if (
    /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(value) ||
    /^\d{4}-\d{2}-\d{2}(?!\d)|^(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])(?:$|[-_.T])/.test(value) ||
    /^v?\d+(?:\.\d+){1,3}$/.test(value)
  )
    return false;
  if (/[A-Z0-9]EXAMPLE(?:KEY)?$|^[\w.-]{1,40}:[\w./-]{1,100}#[\w.-]{1,64}$/.test(value)) return false;
  // A table of Postfix stands behind the kind of table: `hash:/etc/postfix/passwords`.
  return !isExpression(value) && !/^(?:[a-z]{2,12}:)?(?:\/[\w.-]+)+\/?[;,]?$/.test(value);
}

/** `$response.Parameters[0].Value`, `aws_kms_key.main[0].arn`, the first part of one that a bracket ends: `main["x`. */
function isMember(value: string): boolean {
  if (/^[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,8}\[(?:\d{1,4}|["'][\w-]{0,60}["']?)(?:$|\](?:$|[.[]))/.test(value)) return true;
  return /^\$[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}|\[\d{1,4}\]){1,8}$/.test(value) && !isOpaque(value.slice(1));
}

/** What a value must be like: `required|string|max:255`, `JWT_KEY=[A-Za-z0-9]+`. */
function isRule(value: string): boolean {
  if (/\[(?:\^?(?:[a-zA-Z0-9]-[a-zA-Z0-9]|\\[wds]|[a-z][A-Z]))[^\]]{0,40}\](?:[+*?]|\{\d|\[)/.test(value)) return true;
  return /^[a-z_]{3,30}(?::[^|\s]{1,60})?(?:\|[a-z_]{3,30}(?::[^|\s]{0,60})?){1,12}$/.test(value);
}

/** A command of PowerShell: an approved verb and a noun. */
const CMDLET =
  /^(?:Get|Set|New|Read|Write|Add|Remove|Import|Export|Invoke|ConvertTo|ConvertFrom|Convert|Select|Join|Test|Find)-[A-Z][A-Za-z]{2,40}$/;

/** Templates, calls, members and file names are no values. */
function isExpression(value: string): boolean {
  if (/\$\{|\$\(|\{\{|\{[\w.\s:-]{0,60}\}|\[\[|=>|^<[A-Za-z/!][^<>]{0,100}>|<\/|[A-Za-z]::\w|<%|%>/.test(value)) return true;
  if (/^\$[A-Za-z_]\w*$/.test(value)) return !isOpaque(value.slice(1));
  if (isMember(value) || isRule(value) || CMDLET.test(value)) return true;
  if (/^[A-Za-z_$][\w.:$>-]{0,100}\([^()]{0,300}\)[\w.();,]{0,60}$|^[A-Za-z_$][\w$]{0,60}\[["'\w]/.test(value)) return true;
  if (/^[A-Za-z_$][\w.]{0,60}\((?:[A-Za-z_]\w{0,40}=[\w.'"]{0,40})?$/.test(value)) return true;
  if (/^[\w/-]+\.(?:pem|key|json|ya?ml|txt|crt|p12|env|conf|cfg|xml|js|ts|py|rb|jks|pfx|asc|gpg|sh|md)$/i.test(value)) return true;
  return /^[\w-]+(?:\.[A-Za-z_][\w-]*)+$/.test(value) && isWordy(value) && !/\d{3}$/.test(value);
}
