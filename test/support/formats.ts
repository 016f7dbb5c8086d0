import type { TreeFile } from './check-tree.ts';

/** A file of one format that belongs to an environment and holds a value under a key. */
export type Writer = (environment: string, key: string, value: string) => TreeFile;

const quoted = JSON.stringify;
const lower = (key: string): string => key.toLowerCase();
const camel = (key: string): string => lower(key).replaceAll(/_(\w)/g, (_, next: string) => next.toUpperCase());
const title = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const file = (path: string, text: string): TreeFile => ({ path, text });

/** Formats in which teams keep settings, each with its way to say which environment it is. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  dotenv: (env, key, value) => file(`.env.${env}`, `${key}='${value}'\n`),
  yaml: (env, key, value) => file(`config/${env}.yml`, `service:\n  ${lower(key)}: ${quoted(value)}\n`),
  'yaml scope': (env, key, value) => file('config/database.yml', `${env}:\n  ${lower(key)}: ${quoted(value)}\n`),
  json: (env, key, value) => file(`config/${env}.json`, quoted({ service: { [camel(key)]: value } })),
  appsettings: (env, key, value) => file(`src/appsettings.${title(env)}.json`, quoted({ Service: { [title(camel(key))]: value } })),
  toml: (env, key, value) => file('wrangler.toml', `[env.${env}.vars]\n${key} = ${quoted(value)}\n`),
  tfvars: (env, key, value) => file(`environments/${env}/terraform.tfvars`, `${lower(key)} = ${quoted(value)}\n`),
  hcl: (env, key, value) => file(`terraform/${env}/main.tf`, `locals {\n  ${lower(key)} = ${quoted(value)}\n}\n`),
  properties: (env, key, value) =>
    file(`src/main/resources/application-${env}.properties`, `${lower(key).replaceAll('_', '.')}=${value}\n`),
  xml: (env, key, value) =>
    file(`config/${env}/settings.xml`, `<settings><${camel(key)}>${value.replaceAll('&', '&amp;')}</${camel(key)}></settings>\n`),
  ini: (env, key, value) => file('conf/app.ini', `[${env}]\n${lower(key)} = ${value}\n`),
  compose: (env, key, value) => file(`docker-compose.${env}.yml`, `services:\n  api:\n    environment:\n      ${key}: ${quoted(value)}\n`),
  'k8s data': (env, key, value) =>
    file(
      `k8s/overlays/${env}/secret.yaml`,
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  ${key}: ${Buffer.from(value).toString('base64')}\n`,
    ),
  'k8s string': (env, key, value) =>
    file(
      'k8s/app.yaml',
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\n  namespace: ${env}\nstringData:\n  ${key}: ${quoted(value)}\n`,
    ),
  helm: (env, key, value) => file(`charts/app/values-${env}.yaml`, `secrets:\n  ${camel(key)}: ${quoted(value)}\n`),
  workflow: (env, key, value) =>
    file(
      `.github/workflows/${env}.yml`,
      `on: push\njobs:\n  go:\n    runs-on: ubuntu-latest\n    environment: ${env}\n    env:\n      ${key}: ${quoted(value)}\n    steps:\n      - run: ./go\n`,
    ),
  gitlab: (env, key, value) =>
    file('.gitlab-ci.yml', `go:\n  environment: { name: ${env} }\n  variables:\n    ${key}: ${quoted(value)}\n  script: [./go]\n`),
  shell: (env, key, value) => file(`scripts/deploy-${env}.sh`, `export ${key}='${value}'\n`),
  python: (env, key, value) => file(`settings/${env}.py`, `${key} = ${quoted(value)}\n`),
  typescript: (env, key, value) => file(`src/config/${env}.ts`, `export const config = { ${camel(key)}: '${value}' };\n`),
  go: (env, key, value) => file(`config/${env}/config.go`, `package config\n\nconst ${title(camel(key))} = ${quoted(value)}\n`),
  java: (env, key, value) =>
    file(`src/main/java/io/acme/${env}/Settings.java`, `class Settings { static final String ${key} = ${quoted(value)}; }\n`),
  csharp: (env, key, value) =>
    file(
      `src/Config/${title(env)}/Settings.cs`,
      `static class Settings { public const string ${title(camel(key))} = ${quoted(value)}; }\n`,
    ),
  php: (env, key, value) => file(`config/${env}/services.php`, `<?php\nreturn ['${lower(key)}' => '${value}'];\n`),
  ruby: (env, key, value) =>
    file(`config/environments/${env}.rb`, `Rails.application.configure do\n  config.${lower(key)} = ${quoted(value)}\nend\n`),
  dockerfile: (env, key, value) => file(`deploy/${env}/Dockerfile`, `FROM scratch\nENV ${key}=${quoted(value)}\n`),
  sql: (env, _key, value) => file(`db/${env}/users.sql`, `ALTER USER app WITH PASSWORD '${value}';\n`),
  csv: (env, key, value) => file(`secrets/${env}.csv`, `name,value\n${key},${value}\n`),
  notebook: (env, key, value) =>
    file(
      `notebooks/${env}.ipynb`,
      quoted({ cells: [{ cell_type: 'code', source: [`${lower(key)} = ${quoted(value)}\n`], outputs: [] }], nbformat: 4 }),
    ),
  conf: (env, key, value) => file(`conf/${env}.conf`, `app {\n  ${lower(key)} = ${quoted(value)}\n}\n`),
  ansible: (env, key, value) => file(`inventories/${env}/group_vars/all.yml`, `${lower(key)}: ${quoted(value)}\n`),
  pulumi: (env, key, value) => file(`Pulumi.${env}.yaml`, `config:\n  app:${camel(key)}: ${quoted(value)}\n`),
  jenkins: (env, key, value) => file(`ci/${env}/Jenkinsfile`, `pipeline {\n  environment {\n    ${key} = '${value}'\n  }\n}\n`),
  makefile: (env, key, value) => file(`deploy/${env}/Makefile`, `export ${key} := ${value}\n`),
};
